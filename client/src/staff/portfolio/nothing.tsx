import { EmptyState } from '@/components/states/states'
import type { PortfolioPage } from './use-portfolio'

/** Why there is nothing to see, and the way on. */
export function Nothing({ page }: { page: PortfolioPage }) {
  const { list, of } = page
  if (list && list.rows.length > 0)
    return <EmptyState icon="search" title="没有这个房号" words="看看楼号、门号对不对，或者不填，看全部。" />
  if (of === 'nobody')
    return <EmptyState icon="ring-check" title="每一户都有人联系" words="有住户没人联系了，会出现在这里。" />
  if (of !== 'me')
    return <EmptyState icon="users" title="他还没有联系的户" words="在「还没人联系的」里选几户，分给他。" />
  return (
    <EmptyState
      icon="door"
      title="还没有分给您的住户"
      words={
        list?.canAssign
          ? '社区把住户分给楼门长和党员联系户；您自己也可以联系几户。'
          : '社区把住户分给您以后，每户到哪一步、下一步做什么，会出现在这里。'
      }
      {...(list?.canAssign ? { action: '看还没人联系的', onAction: () => page.setOf('nobody') } : {})}
    />
  )
}
