import { staffRoleWords } from '@chuanmen/types/person'
import { useAction } from '@/api/use-action'
import { isContactOnly } from '@/components/tab-bar/desk'

const FIVE_MINUTES = 5 * 60_000

/** Who works here and where, for the left navigation: 「新明胡同 · 工作台」 and 「孙静 · 社区专员」; whoever only keeps households has a navigation of its own. */
export function useDesk(estateName?: string): { place: string; person?: string; contact?: true } {
  const { value } = useAction('me.home', {}, { staleMs: FIVE_MINUTES })
  const role = value?.staff?.grants[0]?.role
  const place = estateName ? `${estateName} · 工作台` : '工作台'
  if (!value?.staff || !role) return { place }
  const person = `${value.staff.name} · ${staffRoleWords[role]}`
  return { place, person, ...(isContactOnly(value.staff.grants) ? { contact: true } : {}) }
}
