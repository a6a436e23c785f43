import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '@/components/button/button'
import type { Sort } from '@/components/data-table/data-table'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { ClaimTable } from './claim-table'
import { type Look, type Show, seen } from './filter'
import { inOrder } from './order'
import { useClaimPages } from './use-claim-pages'

const ROWS = 50

const nothing: Record<Look, { title: string; words: string }> = {
  mine: {
    title: '没有等您办的',
    words: '轮到您受理、上门、认定、给办法的申请会排到这里，先到期的在前。别人手上的在「全部在办」里。',
  },
  open: {
    title: '没有在办的赔付申请',
    words: '住户在手机上提交的申请会出现在这里。住户自己不方便的，到楼门图上点开那一户，可以替他申请。',
  },
  month: { title: '这个月没有办结的', words: '换一个月看看，或者按编号、房间搜索。' },
  search: { title: '没有找到', words: '可以只写房间号「301」，写「6-2-301」，或者写完整的编号。' },
}

type Props = {
  estateId: string
  look: Look
  show: Show
  onOpen: (claimId: string) => void
}

/** The claims asked for: in order, in pages. */
export function ClaimPages({ estateId, look, show, onOpen }: Props) {
  const { head, rows, isWhole, more, loaded } = useClaimPages(estateId, show)
  const [sort, setSort] = useState<Sort | null>(null)
  const [at, setAt] = useState(0)
  const shown = seen(look, rows)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are made anew at each drawing
  const placed = useMemo(() => inOrder(shown, sort), [JSON.stringify(shown), sort])
  const pages = Math.max(1, Math.ceil(placed.length / ROWS))
  const page = Math.min(at, pages - 1)
  const order = (next: Sort) => {
    setSort(next)
    setAt(0)
  }
  return (
    <View className="stack">
      <PageState of={loaded} rows={5} />
      {head && (isWhole || more) && placed.length === 0 ? <EmptyState icon="doc" {...nothing[look]} /> : null}
      {head && placed.length > 0 ? (
        <>
          <View className="t-note" {...aria({ live: 'polite' })}>
            {`${isWhole ? '' : '已取到 '}${placed.length} 份${sort || look === 'month' || look === 'search' ? '' : '，先到期的在前'}`}
          </View>
          <View className="claims-list">
            <ClaimTable
              placed={placed.slice(page * ROWS, (page + 1) * ROWS)}
              today={head.today}
              crews={head.crews}
              sort={sort}
              onSort={order}
              onOpen={onOpen}
            />
          </View>
        </>
      ) : null}
      {pages > 1 ? (
        <View className="row row-wrap claims-pager" {...aria({ role: 'navigation', label: '翻页' })}>
          <Button size="small" icon="back" disabled={page === 0} onPress={() => setAt(page - 1)}>
            上一页
          </Button>
          <View>{`第 ${page + 1} / ${pages} 页`}</View>
          <Button size="small" arrow disabled={page === pages - 1} onPress={() => setAt(page + 1)}>
            下一页
          </Button>
        </View>
      ) : null}
      {more ? (
        <Button size="small" icon="down" onPress={more}>
          再取一些
        </Button>
      ) : null}
    </View>
  )
}
