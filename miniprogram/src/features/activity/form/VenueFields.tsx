import { mostCapacity, mostVenueName } from '../../../../../functions/contracts/limits'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field, FieldFrame } from '../../../components/Field'
import { choosePlace } from '../../../platform/choosePlace'
import { newActivity } from './texts'
import type { FieldsProps } from './WhatFields'

/** Where to meet, and how near counts as there. */
export const VenueFields = ({ form, wrong, change }: FieldsProps) => {
  const choose = async () => {
    const place = await choosePlace()
    if (!place) return
    const { lat, lng, name } = place
    change({ place: { lat, lng }, venue: form.venue || name })
  }
  return (
    <>
      <Field
        label={newActivity.venue}
        placeholder={newActivity.venueHint}
        value={form.venue}
        maxLength={mostVenueName}
        error={wrong.venue}
        onChange={venue => change({ venue })}
      />
      <FieldFrame label={newActivity.position} error={wrong.place}>
        <Button kind={form.place ? 'soft' : 'line'} onTap={() => void choose()}>
          {form.place ? newActivity.placeDone : newActivity.place}
        </Button>
      </FieldFrame>
      <FieldFrame label={newActivity.radius}>
        <Choice
          kind="pills"
          options={newActivity.radii}
          value={form.radius}
          onChoose={radius => change({ radius })}
        />
      </FieldFrame>
    </>
  )
}

/** How many, and what about those who come without having signed up. */
export const PeopleFields = ({ form, wrong, change }: FieldsProps) => (
  <>
    <Field
      kind="number"
      label={newActivity.capacity}
      value={form.capacity}
      maxLength={String(mostCapacity).length}
      error={wrong.capacity}
      onChange={capacity => change({ capacity })}
    />
    <FieldFrame label={newActivity.walkIn}>
      <Choice
        kind="pills"
        options={newActivity.walkIns}
        value={form.walkIn}
        onChoose={walkIn => change({ walkIn })}
      />
    </FieldFrame>
  </>
)
