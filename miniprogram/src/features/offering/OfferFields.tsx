import type { Category } from '../../../../functions/contracts/activity'
import { Choice } from '../../components/Choice'
import { Field, FieldFrame } from '../../components/Field'
import { Picker } from '../../components/Picker'
import { categoryNames } from '../../lib/texts/activity'
import { offer } from '../../lib/texts/leader'
import type { OfferForm, Wrong } from './offerForm'

export type FieldsProps = { form: OfferForm; wrong: Wrong; change: (part: Partial<OfferForm>) => void }

const categories = (Object.entries(categoryNames) as [Category, string][]).map(([id, name]) => ({ id, name }))

/** What is offered, to whom, and what to know before coming. */
export const WhatFields = ({ form, wrong, change }: FieldsProps) => (
  <>
    <Field
      label={offer.name}
      placeholder={offer.nameHint}
      value={form.title}
      maxLength={40}
      error={wrong.title}
      onChange={title => change({ title })}
    />
    <Picker
      label={offer.category}
      placeholder={offer.choose}
      options={categories}
      value={form.category}
      error={wrong.category}
      onChoose={category => change({ category: category as Category })}
    />
    <FieldFrame label={offer.kind}>
      <Choice kind="pills" options={offer.kinds} value={form.kind} onChoose={kind => change({ kind })} />
    </FieldFrame>
    <Field
      kind="long"
      label={offer.description}
      placeholder={offer.descriptionHint}
      value={form.description}
      maxLength={2000}
      error={wrong.description}
      onChange={description => change({ description })}
    />
    <Field
      label={offer.risk}
      placeholder={offer.riskHint}
      value={form.risk}
      maxLength={500}
      onChange={risk => change({ risk })}
    />
  </>
)
