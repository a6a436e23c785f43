import type { ClaimView } from '@chuanmen/types/claim-actions'
import { type Liable, liables, liableWords } from '@chuanmen/types/claim-words'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { FormError } from '../round-edit/text-fields'
import { sumOf } from './move-form'
import { afterPhotos, pairWords } from './pair-photos'
import { PairPicker } from './pair-picker'
import type { Move } from './use-move'

const PAIRS_MAX = 10

/** Who answers for how much of a hundred, and the photos that show why, two by two. */
export function JudgePart({ view, move: { form, change, errors } }: { view: ClaimView; move: Move }) {
  const sum = sumOf(form)
  const alone = liables.find((who) => form.shares[who] === '100' && sum === 100)
  const { pairs } = form
  return (
    <>
      <View className={`stack-tight ${errors.shares ? 'field-bad' : ''}`}>
        <View className="row row-wrap">
          <View className="t-bold grow">谁负责，各百分之几</View>
          <View {...aria({ live: 'polite' })}>
            <Tag tone={sum === 100 ? 'teal' : 'amber'} {...(sum === 100 ? { icon: 'check' as const } : {})}>
              {sum === 100
                ? '正好 100%'
                : sum < 100
                  ? `现在 ${sum}%，还差 ${100 - sum}%`
                  : `现在 ${sum}%，多了 ${sum - 100}%`}
            </Tag>
          </View>
        </View>
        <ChipRow
          label="全部由一方负责"
          chosen={alone ? [alone] : []}
          onChange={([who]) => who && change({ shares: { [who]: '100' } })}
          options={liables.map((value) => ({ value, words: `全是${liableWords[value]}` }))}
        />
        <View className="claim-shares">
          {liables.map((who: Liable) => (
            <Field
              key={who}
              label={`${liableWords[who]} %`}
              required
              type="number"
              maxLength={3}
              placeholder="0"
              value={form.shares[who] ?? ''}
              onChange={(typed) => change({ shares: { ...form.shares, [who]: typed } })}
            />
          ))}
        </View>
        <FormError words={errors.shares} />
      </View>
      {afterPhotos(view).length > 0 ? (
        <View className="stack">
          <View className="t-bold">放在一起比的照片</View>
          {pairs.map((pair, at) => (
            <View key={`${pair.before}-${pair.after}`} className="row">
              <Text className="grow">{pairWords(view, pair)}</Text>
              <Button
                variant="link"
                label={`去掉第 ${at + 1} 对`}
                onPress={() => change({ pairs: pairs.filter((other) => other !== pair) })}
              >
                去掉
              </Button>
            </View>
          ))}
          {pairs.length < PAIRS_MAX ? (
            <PairPicker
              view={view}
              onPick={(pair) => {
                const isThere = pairs.some(({ before, after }) => before === pair.before && after === pair.after)
                if (!isThere) change({ pairs: [...pairs, pair] })
              }}
            />
          ) : (
            <View className="t-note">最多 10 对。</View>
          )}
        </View>
      ) : null}
    </>
  )
}
