import type { Gateway, Person } from './gateway'
import type { Desk } from './office'

/** A party member who keeps in touch with a few households (党员联系户). */
export const CONTACT = { openid: 'demo-contact', nickname: '马凤英', phone: '13800000333' }
export const DECORATOR = { name: '刘师傅', phone: '13800000777' }

/** Invites the party contact, and puts up the tree of groups. */
export const organise = async (gateway: Gateway, desk: Desk): Promise<Person> => {
  const { community, lead, estateId, stairwells } = desk
  const contact = await gateway.signIn({ ...CONTACT, note: '党员联系户' })
  const { token } = await community.call('staff.invite', {
    name: CONTACT.nickname,
    grant: { role: 'partyContact', estateId },
  })
  await contact.call('staff.accept', { token })
  const people = new Map(
    (await community.call('portfolio.organisation', { estateId })).people.map(({ name, personId }) => [name, personId]),
  )
  const idOf = (name: string): string[] => {
    const id = people.get(name)
    return id ? [id] : []
  }
  const of = (building: string) => stairwells.filter((one) => one.building === building)
  const ids = (list: typeof stairwells) => list.map(({ stairwellId }) => stairwellId)
  const grid = (unitId: string, name: string, buildings: string[], memberIds: string[]) => ({
    ...{ unitId, name, memberIds, kind: 'grid' as const, parentId: 'committee' },
    stairwellIds: buildings.flatMap((building) => ids(of(building))),
  })
  const led = stairwells.filter(({ building, unit }) => building === '6号楼' && unit === '2门')
  await community.call('portfolio.setOrganisation', {
    estateId,
    rev: 0,
    units: [
      {
        ...{ unitId: 'committee', kind: 'committee', name: '新明胡同社区党委', parentId: null },
        ...{ stairwellIds: ids(stairwells), memberIds: idOf(community.nickname) },
      },
      grid('grid-1', '第一网格党支部', ['5号楼', '7号楼'], idOf(CONTACT.nickname)),
      grid('grid-2', '第二网格党支部', ['6号楼'], []),
      {
        ...{ unitId: 'group-6-2', kind: 'stairwellGroup', name: '6号楼2门党小组', parentId: 'grid-2' },
        ...{ stairwellIds: ids(led), memberIds: idOf(lead.nickname) },
      },
    ],
  })
  return contact
}
