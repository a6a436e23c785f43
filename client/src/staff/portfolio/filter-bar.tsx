import { View } from '@tarojs/components'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import type { PortfolioPage } from './use-portfolio'

const orders = { due: '先到期的在前', place: '按楼门走' } as const
type By = keyof typeof orders

/** Whose, in which order, and which door. */
export function FilterBar({ page }: { page: PortfolioPage }) {
  const { list, of, order } = page
  const own = of === 'me' || of === 'nobody'
  const looks = [
    { value: 'me', words: '我联系的' },
    { value: 'nobody', words: '还没人联系的' },
    ...(own ? [] : [{ value: of, words: `${list?.name ?? ''}的` }]),
  ]
  const hasRows = (list?.rows.length ?? 0) > 0
  return (
    <View className="stack">
      {list?.canAssign ? (
        <ChipRow label="谁的户" chosen={[of]} onChange={([next = of]) => page.setOf(next)} options={looks} />
      ) : null}
      {hasRows ? (
        <View className="portfolio-bar">
          <View className="portfolio-find">
            <Field label="找房号" required value={page.words} placeholder="例如：402" onChange={page.setWords} />
          </View>
          {page.isDesktop ? null : (
            <ChipRow
              label="怎么排"
              chosen={[order.key as By]}
              onChange={([key = 'due']) => page.setOrder({ key, descending: false })}
              options={(Object.keys(orders) as By[]).map((value) => ({ value, words: orders[value] }))}
            />
          )}
        </View>
      ) : null}
    </View>
  )
}
