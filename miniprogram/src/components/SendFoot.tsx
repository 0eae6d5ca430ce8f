import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { Notice } from './Notice'

type Props = {
  busy: boolean
  onTap: () => void
  /** What is wrong with each field, in the order of the form. */
  wrong: Partial<Record<string, string>>
  /** A refusal that no field stands for. */
  refused: string | undefined
  children: ReactNode
}

/** A form's one button, and above it why nothing was sent: the field that lacks something may be out of sight. */
export const SendFoot = ({ busy, onTap, wrong, refused, children }: Props) => {
  const trouble = Object.values(wrong).find(Boolean) ?? refused
  return (
    <View className="stack">
      {trouble ? <Notice>{trouble}</Notice> : null}
      <Button busy={busy} onTap={onTap}>
        {children}
      </Button>
    </View>
  )
}
