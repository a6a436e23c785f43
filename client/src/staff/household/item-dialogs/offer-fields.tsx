import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { PLAN_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import { offerKinds, offerKindWords } from '@chuanmen/types/plan-words'
import { Field } from '@/components/field/field'
import { dayOf, yuan } from '@/lib/format'
import { fenOf } from '@/lib/typed-yuan'
import { Choose, Day } from '../../form/fields'
import type { FieldsProps } from './item-dialog'

/** What is offered, how much and for how long. */
export function OfferFields({ moving: { form, change, errors } }: FieldsProps) {
  const today = dayOf(Date.now())
  const last = dayAfter(today, PLAN_AHEAD_DAYS_MAX)
  const fen = fenOf(form.yuan)
  return (
    <>
      <Choose
        label="哪一种"
        words={offerKindWords}
        of={offerKinds}
        chosen={form.offerKind}
        error={errors.offerKind}
        onChoose={(offerKind) => change({ offerKind })}
      />
      <Field
        label={form.offerKind === 'placement' ? '一共多少元' : '每月减多少元'}
        required
        type="digit"
        value={form.yuan}
        maxLength={12}
        error={errors.yuan}
        {...(fen !== null && fen > 0 ? { hint: yuan(fen) } : {})}
        onChange={(typed) => change({ yuan: typed })}
      />
      <Day
        label="从哪天起"
        value={form.from}
        first={today}
        last={last}
        error={errors.from}
        onChange={(from) => change({ from })}
      />
      <Day
        label="到哪天为止"
        value={form.until}
        first={form.from || today}
        last={last}
        error={errors.until}
        onChange={(until) => change({ until })}
      />
    </>
  )
}
