import { OFFER_ITEMS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { newRequestId } from '@/api/call'
import { Button } from '@/components/button/button'
import { SelectField } from '@/components/select-field/select-field'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { shortDay, yuan } from '@/lib/format'
import { FormError } from '../round-edit/text-fields'
import { blankLine, type LineDraft, type OfferDraft, pricedOf } from './offer-draft'
import { OfferLine } from './offer-line'
import type { Move } from './use-move'

type Props = { move: Move; change: (part: Partial<OfferDraft>) => void }

/** Money, line by line, from the published table or one's own; the total is computed by the rule that the server uses. */
export function OfferLines({ move: { form, errors, prices, rules, today }, change }: Props) {
  const { lines } = form.offer
  const priced = pricedOf(form.offer, prices, today)
  const isFull = lines.length >= OFFER_ITEMS_MAX
  const add = (code: string) => change({ lines: [...lines, blankLine(newRequestId(), code)] })
  const set = (key: string, part: Partial<LineDraft>) =>
    change({ lines: lines.map((line) => (line.key === key ? { ...line, ...part } : line)) })
  return (
    <View className="stack">
      <FailureNote failure={rules.failure} onRetry={rules.again} />
      <View className="t-note">
        {prices
          ? `价目表第 ${prices.version} 版，${shortDay(prices.publishedAt)}公布，依据：${prices.source}`
          : rules.isLoading
            ? '正在取价目表…'
            : '这个小区还没有公布价目表：每一项都要自己写单价，并写为什么。'}
      </View>
      {lines.map((line, at) => (
        <OfferLine
          key={line.key}
          nth={at + 1}
          line={line}
          item={prices?.items.find(({ code }) => code === line.code)}
          errors={errors}
          onChange={(part) => set(line.key, part)}
          onRemove={() => change({ lines: lines.filter(({ key }) => key !== line.key) })}
        />
      ))}
      {isFull ? (
        <View className="t-note">最多 30 项。</View>
      ) : (
        <View className="claim-add-line">
          {prices ? (
            <SelectField
              label="从价目表里加一项"
              value=""
              options={prices.items.map(({ code, name, unit, unitFen }) => ({
                value: code,
                words: `${name} ${yuan(unitFen)}/${unit}`,
              }))}
              onChange={add}
            />
          ) : null}
          <Button icon="plus" onPress={() => add('')}>
            加一项表里没有的
          </Button>
        </View>
      )}
      <FormError words={errors.lines} />
      <View className="row row-wrap claim-total" {...aria({ live: 'polite' })}>
        <View className="grow">合计</View>
        <View className="t-number">{priced?.how === 'money' ? yuan(priced.totalFen) : '—'}</View>
      </View>
      {lines.length > 0 && priced === null ? <View className="t-note">每一项都写全了，才算得出合计。</View> : null}
    </View>
  )
}
