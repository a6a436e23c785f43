import { REPAIR_AHEAD_DAYS } from '@chuanmen/domain/claim/price-offer'
import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { wantWords } from '@chuanmen/types/claim-words'
import { View } from '@tarojs/components'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { DayField } from '@/components/day-field/day-field'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { yuan } from '@/lib/format'
import { FormError } from '../round-edit/text-fields'
import { type OfferDraft, pricedOf } from './offer-draft'
import { OfferLines } from './offer-lines'
import type { Move } from './use-move'

const STANDARD_MAX = 300

const ways = [
  { value: 'repair', words: '修好', hint: '说清修到什么样、哪天以前' },
  { value: 'money', words: '赔钱', hint: '按价目表一项一项算' },
] as const
const none = { value: 'none', words: '不再给办法', hint: '写明理由和还能走的路' } as const

/** What the household is offered: a repair to a standard by a day, or money line by line; a letter may offer nothing. */
export function OfferPart({ view, move }: { view: ClaimView; move: Move }) {
  const { kind, form, errors, today } = move
  const { offer } = form
  const change = (part: Partial<OfferDraft>) => move.change({ offer: { ...offer, ...part } })
  const { want } = view
  return (
    <View className="stack">
      <View className="t-note">
        {`住户想要：${wantWords[want.kind]}${want.kind === 'money' ? ` ${yuan(want.fen)}` : ''}`}
      </View>
      <ChoiceGrid
        label="怎么办"
        choices={kind === 'letter' ? [...ways, none] : ways}
        chosen={offer.how || undefined}
        onChoose={(how) => change({ how })}
      />
      <FormError words={errors.how} />
      {offer.how === 'repair' ? (
        <>
          <Field
            label="修到什么样算好"
            required
            long
            value={offer.standard}
            maxLength={STANDARD_MAX}
            hint="用料、颜色、范围，住户照着这个验收"
            error={errors.standard}
            onChange={(standard) => change({ standard })}
          />
          <View className={`stack-tight ${errors.byOn ? 'field-bad' : ''}`}>
            <View className="t-bold">哪天以前修好</View>
            <DayField
              label="哪天以前修好"
              value={offer.byOn || null}
              first={today}
              last={dayAfter(today, REPAIR_AHEAD_DAYS)}
              onChange={(byOn) => change({ byOn })}
            />
            <FormError words={errors.byOn} />
          </View>
        </>
      ) : null}
      {offer.how === 'money' ? <OfferLines move={move} change={change} /> : null}
      {offer.how === 'money' ? <AboveCeiling view={view} move={move} /> : null}
    </View>
  )
}

/** More than the three signed: it may be right (other things broke as well), and whoever offers it should know. */
function AboveCeiling({ view: { agreed }, move: { form, prices, today } }: { view: ClaimView; move: Move }) {
  const priced = pricedOf(form.offer, prices, today)
  if (!agreed || priced?.how !== 'money' || priced.totalFen <= agreed.ceilingFen) return null
  return (
    <View className="c-amber" {...aria({ role: 'status' })}>
      {`比三方签过的约定多：约定最多赔 ${yuan(agreed.ceilingFen)}。要照这个数赔，请在说明里写清为什么。`}
    </View>
  )
}
