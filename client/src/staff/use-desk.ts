import { staffRoleWords } from '@chuanmen/types/person'
import { useAction } from '@/api/use-action'

const FIVE_MINUTES = 5 * 60_000

/** Who works here and where, for the left navigation: 「新明胡同 · 工作台」 and 「孙静 · 社区专员」. */
export function useDesk(estateName?: string): { place: string; person?: string } {
  const { value } = useAction('me.home', {}, { staleMs: FIVE_MINUTES })
  const role = value?.staff?.grants[0]?.role
  const place = estateName ? `${estateName} · 工作台` : '工作台'
  return value?.staff && role ? { place, person: `${value.staff.name} · ${staffRoleWords[role]}` } : { place }
}
