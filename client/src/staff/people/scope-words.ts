import { type StaffGrant, staffRoleWords } from '@chuanmen/types/person'

/** Names of estates and stairwells, by their ids. */
export type Labels = ReadonlyMap<string, string>

const list = (ids: readonly string[], labels: Labels, unit: string) => {
  const known = ids.flatMap((id) => labels.get(id) ?? [])
  const rest = ids.length - known.length
  return [...known, ...(rest > 0 ? [`${known.length > 0 ? '另外 ' : ''}${rest} 个${unit}`] : [])].join('、')
}

/** 「社区专员 · 新明胡同」: a role and where it holds. */
export function grantWords(grant: StaffGrant, labels: Labels): { role: string; scope: string } {
  const role = staffRoleWords[grant.role]
  switch (grant.role) {
    case 'administrator':
      return { role, scope: '全部街道' }
    case 'street':
      return { role, scope: grant.street }
    case 'community':
    case 'contractor':
    case 'stationKeeper':
      return { role, scope: list(grant.estateIds, labels, '小区') }
    case 'partyContact':
      return { role, scope: list([grant.estateId], labels, '小区') }
    case 'stairwellLead':
      return {
        role,
        scope: [labels.get(grant.estateId), list(grant.stairwellIds, labels, '楼门')].filter(Boolean).join(' '),
      }
  }
}
