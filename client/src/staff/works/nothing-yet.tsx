import type { Output } from '@/api/call'
import { EmptyState } from '@/components/states/states'
import { go, goRoot } from '@/lib/navigate'

/** Nothing is planned: what has to come first, and the way there. */
export function NothingYet({ estateId, list }: { estateId: string; list: Output<'works.list'> }) {
  const { works, ready, crews, abilities } = list
  if (abilities.manage && crews.length === 0 && (works.length > 0 || ready.length > 0))
    return (
      <EmptyState
        icon="users"
        title="先添加施工队"
        words="写上施工队的名字和电话，再录入考试日，系统才知道哪天能排。"
        action="去添加施工队"
        onAction={() => void go('/staff/works-calendar/index', { estateId })}
      />
    )
  if (works.length > 0 || ready.length > 0) return null
  if (!abilities.manage)
    return <EmptyState icon="valve" title="还没有安排施工" words="社区定好哪根立管哪天施工以后，会出现在这里。" />
  return (
    <EmptyState
      icon="pipes"
      title="还没有成串的立管"
      words="一根立管上每一户都同意了，才能约时间、定施工。先看看楼门里还差哪几户。"
      action="去看还差谁"
      onAction={() => void goRoot('/staff/estate/index', { estateId })}
    />
  )
}
