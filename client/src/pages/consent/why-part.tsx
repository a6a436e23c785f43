import { WORDS_MAX } from '@chuanmen/types/limits'
import type { ReasonCode } from '@chuanmen/types/reasons'
import type { AnswerState } from '@chuanmen/types/tally'
import { View } from '@tarojs/components'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { conditions, problemWords, reasonOptions, whyTitle, withConditions } from './choices'
import type { ItemDraft, Problem } from './draft'

const REASONS_MAX = 5

type Props = {
  state: Exclude<AnswerState, 'agreed'>
  draft: ItemDraft
  problem: Problem | null
  isSaved: boolean
  onChange: (part: Partial<ItemDraft>) => void
}

/** Reasons or conditions as chips, and own words. */
export function WhyPart({ state, draft: { reasons, words }, problem, isSaved, onChange }: Props) {
  const isCondition = state === 'conditional'
  const pick = (chosen: ReasonCode[]) => {
    const kept = chosen.slice(0, REASONS_MAX)
    onChange(isCondition ? { reasons: kept, words: withConditions(words, kept) } : { reasons: kept })
  }
  const isBad = problem === 'condition_required' || problem === 'reason_required'
  const kept = isSaved ? '草稿已存在手机里' : '边写边存'
  return (
    <View className="stack">
      <View className="t-lead">{whyTitle[state]}</View>
      <ChipRow
        label={whyTitle[state]}
        many
        chosen={reasons}
        onChange={pick}
        options={isCondition ? conditions.map(({ code, chip }) => ({ value: code, words: chip })) : reasonOptions}
      />
      <Field
        label="用您自己的话"
        long
        maxLength={WORDS_MAX}
        value={words}
        onChange={(next) => onChange({ words: next })}
        hint={isCondition ? `${kept} · 条件没办到，这一票不算同意` : kept}
        error={isBad ? problemWords[problem] : undefined}
        required={isCondition}
      />
    </View>
  )
}
