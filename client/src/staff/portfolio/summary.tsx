import type { PortfolioRow } from '@chuanmen/types/portfolio'
import { View } from '@tarojs/components'
import { dayOf } from '@/lib/format'
import { dueOf } from './order'

/** What the list comes to, in one sentence: what is overdue, what is due today, who has never been seen. */
export function Summary({ rows }: { rows: readonly PortfolioRow[] }) {
  const today = dayOf(Date.now())
  const late = rows.filter((row) => row.isOverdue || (dueOf(row) ?? '9999') < today).length
  const now = rows.filter((row) => dueOf(row) === today).length
  const unseen = rows.filter(({ lastVisitAt }) => lastVisitAt === null).length
  return (
    <View className="portfolio-summary">
      <View className={late > 0 ? 'c-brick t-bold' : 't-bold'}>{late > 0 ? `${late} 户有事过期` : '没有过期的'}</View>
      <View className={now > 0 ? 'c-amber t-bold' : 'c-ink2'}>{`今天到期 ${now} 户`}</View>
      <View className="c-ink2">{`还没去过 ${unseen} 户`}</View>
    </View>
  )
}
