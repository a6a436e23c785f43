import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { PLAN_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import { dayOf } from '@/lib/format'
import { Day } from '../../form/fields'
import { OwnerField } from '../../form/owner-field'
import type { FieldsProps } from './item-dialog'

/** Who sees to it, and by when. */
export function AssignFields({ moving: { form, change, errors }, item, page }: FieldsProps) {
  const today = dayOf(Date.now())
  return (
    <>
      <OwnerField
        estateId={page.plan.value?.estateId ?? ''}
        value={form.owner}
        {...(item.ownerId ? { now: { personId: item.ownerId, name: item.ownerName } } : {})}
        onChange={(owner) => change({ owner })}
      />
      <Day
        label="哪天以前办好"
        value={form.dueOn}
        first={today}
        last={dayAfter(today, PLAN_AHEAD_DAYS_MAX)}
        error={errors.dueOn}
        onChange={(dueOn) => change({ dueOn })}
      />
    </>
  )
}
