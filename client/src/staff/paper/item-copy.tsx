import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { ASK_AGAIN_DAYS_MAX } from '@chuanmen/types/limits'
import { type Item, riserWords } from '@chuanmen/types/riser'
import { flatStateWords } from '@chuanmen/types/tally'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { reasonOptions } from '@/pages/consent/choices'
import type { ItemDraft } from '@/pages/consent/draft'
import { AskedDay } from './asked-day'

const choices = (['agreed', 'conditional', 'deferred', 'refused'] as const).map((value) => ({
  value,
  words: flatStateWords[value],
}))
const WORDS_MAX = 500

type Props = {
  item: Item
  /** The round's own words on this item. */
  words: string | undefined
  draft: ItemDraft | undefined
  signedOn: string
  error: string | undefined
  onChange: (part: Partial<ItemDraft>) => void
  onClear: () => void
  onSame?: () => void
}

/** One item as the paper has it: the answer, and for anything but a plain yes the reasons and words. */
export function ItemCopy({ item, words, draft, signedOn, error, onChange, onClear, onSame }: Props) {
  const state = draft?.state
  return (
    <Card>
      <View className="row row-wrap">
        <View className="t-lead grow">{riserWords[item].name}</View>
        {state ? (
          <Button variant="link" label={`${riserWords[item].name}：纸上没写，清掉`} onPress={onClear}>
            纸上没写
          </Button>
        ) : (
          <View className="t-note">纸上没写的不用选</View>
        )}
      </View>
      {words ? <View className="t-note paper-item-words">{words}</View> : null}
      <ChoiceGrid
        label={`${riserWords[item].name}，纸上选的是`}
        choices={choices}
        chosen={state}
        onChoose={(value) => onChange({ state: value })}
      />
      {state && state !== 'agreed' ? (
        <View className="stack paper-why">
          <ChipRow
            label="原因"
            many
            options={reasonOptions}
            chosen={draft.reasons}
            onChange={(reasons) => onChange({ reasons: reasons.slice(0, 5) })}
          />
          <Field
            label={state === 'conditional' ? '办到什么才同意（照纸上写）' : '业主的话（照纸上写）'}
            required={state === 'conditional'}
            long
            maxLength={WORDS_MAX}
            value={draft.words}
            onChange={(text) => onChange({ words: text })}
          />
          {state === 'deferred' ? (
            <AskedDay
              label="什么时候再联系"
              value={draft.askAgainOn ?? ''}
              first={dayAfter(signedOn, 1)}
              last={dayAfter(signedOn, ASK_AGAIN_DAYS_MAX)}
              onChange={(askAgainOn) => onChange({ askAgainOn: askAgainOn || null })}
            />
          ) : null}
        </View>
      ) : null}
      {error ? (
        <View className="c-brick paper-wrong" {...aria({ role: 'alert' })}>
          {error}
        </View>
      ) : null}
      {state && onSame ? (
        <View className="paper-same">
          <Button size="small" onPress={onSame}>
            下面几项都一样
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
