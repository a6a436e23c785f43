import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { VISIT_BACK_DAYS } from '@chuanmen/types/limits'
import { attemptHows, attemptHowWords, attemptOutcomes, attemptOutcomeWords } from '@chuanmen/types/plan-words'
import { View } from '@tarojs/components'
import { dayOf } from '@/lib/format'
import { Choose } from '../../form/fields'
import { MomentField } from '../../moment-field/moment-field'
import { factsOf } from '../item-words'
import type { FieldsProps } from './item-dialog'

/** How the owner was looked for, and what came of it. */
export function AttemptFields({ moving: { form, change, errors } }: FieldsProps) {
  const today = dayOf(Date.now())
  return (
    <>
      <Choose
        label="怎么联系的"
        words={attemptHowWords}
        of={attemptHows}
        chosen={form.how}
        error={errors.how}
        onChoose={(how) => change({ how })}
      />
      <Choose
        label="结果"
        words={attemptOutcomeWords}
        of={attemptOutcomes}
        chosen={form.outcome}
        error={errors.outcome}
        onChoose={(outcome) => change({ outcome })}
      />
      <MomentField
        label="什么时候"
        value={form.when}
        first={dayAfter(today, -VISIT_BACK_DAYS)}
        last={today}
        error={errors.when}
        onChange={(when) => change({ when })}
      />
    </>
  )
}

/** What the household said to an offer. */
export function AnswerOfferFields({ moving: { form, change, errors }, item }: FieldsProps) {
  const offer = factsOf(item, Date.now()).find(({ name }) => name === '方案')
  return (
    <>
      {offer ? <View>{[offer.value, offer.note].filter(Boolean).join('。')}</View> : null}
      <Choose
        label="住户的答复"
        words={{ yes: '接受', no: '不接受' }}
        of={['yes', 'no']}
        chosen={form.accepted === null ? null : form.accepted ? 'yes' : 'no'}
        error={errors.accepted}
        onChoose={(answer) => change({ accepted: answer === 'yes' })}
      />
    </>
  )
}
