import type { Category } from '../../../../../functions/contracts/activity'
import { activityTitle, mostDescription, mostRisk } from '../../../../../functions/contracts/limits'
import { Choice } from '../../../components/Choice'
import { Field, FieldFrame } from '../../../components/Field'
import { Picker } from '../../../components/Picker'
import { categoryNames } from '../texts'
import type { ActivityForm } from './activityForm'
import type { Wrong } from './activityInput'
import { newActivity } from './texts'

export type FieldsProps = { form: ActivityForm; wrong: Wrong; change: (part: Partial<ActivityForm>) => void }

const categories = (Object.entries(categoryNames) as [Category, string][]).map(([id, name]) => ({ id, name }))

/** What is offered, to whom, and what to know before coming. */
export const WhatFields = ({ form, wrong, change }: FieldsProps) => (
  <>
    <Field
      label={newActivity.name}
      placeholder={newActivity.nameHint}
      value={form.title}
      maxLength={activityTitle.most}
      error={wrong.title}
      onChange={title => change({ title })}
    />
    <Picker
      label={newActivity.category}
      placeholder={newActivity.choose}
      options={categories}
      value={form.category}
      error={wrong.category}
      onChoose={category => change({ category: category as Category })}
    />
    <FieldFrame label={newActivity.kind}>
      <Choice
        kind="pills"
        options={newActivity.kinds}
        value={form.kind}
        onChoose={kind => change({ kind })}
      />
    </FieldFrame>
    <Field
      kind="long"
      label={newActivity.description}
      placeholder={newActivity.descriptionHint}
      value={form.description}
      maxLength={mostDescription}
      error={wrong.description}
      onChange={description => change({ description })}
    />
    <Field
      label={newActivity.risk}
      placeholder={newActivity.riskHint}
      value={form.risk}
      maxLength={mostRisk}
      onChange={risk => change({ risk })}
    />
  </>
)
