import { Input, Textarea, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Field.scss'

type FrameProps = { label: string; note?: string; error?: string; children: ReactNode }

/** A label, whatever is filled in under it, and what is wrong with it. */
export const FieldFrame = ({ label, note, error, children }: FrameProps) => (
  <View className={`field${error ? ' field--wrong' : ''}`}>
    <View className="field__label">{label}</View>
    {children}
    {error ? <View className="field__error">{error}</View> : null}
    {note && !error ? <View className="field__note">{note}</View> : null}
  </View>
)

type Props = Omit<FrameProps, 'children'> & {
  value: string
  kind?: 'text' | 'number' | 'digit' | 'idcard' | 'long'
  placeholder?: string
  maxLength?: number
  onChange: (value: string) => void
}

/** A line, or with `long` a few, of text. */
export const Field = ({
  label,
  note,
  error,
  value,
  kind = 'text',
  placeholder,
  maxLength,
  onChange,
}: Props) => {
  const common = { value, placeholder, maxlength: maxLength ?? 140, ariaLabel: label }
  return (
    <FieldFrame label={label} note={note} error={error}>
      {kind === 'long' ? (
        <Textarea
          {...common}
          className="field__input field__input--long"
          onInput={event => onChange(event.detail.value)}
        />
      ) : (
        <Input
          {...common}
          className="field__input"
          type={kind}
          onInput={event => onChange(event.detail.value)}
        />
      )}
    </FieldFrame>
  )
}
