import { auditPortfolios } from '../../domain/portfolio/audit'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import { buildHouse, type House } from './estate'
import { sdkFor } from './local-cloud'

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'
const GIVEN = ['明', '芳', '强']
const FLOORS = Array.from({ length: 20 }, (_, at) => at + 1)
export const MANY_ROOMS = FLOORS.flatMap((floor) => ['01', '02', '03'].map((position) => `${floor}${position}`))
/** Sixty households of one stairwell, one owner each. */
const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号
${MANY_ROOMS.map((room, at) => `1号楼,1门,${room},50.00,${SURNAMES[Math.floor(at / 3)]}${GIVEN[at % 3]},139${String(at).padStart(8, '0')}`).join('\n')}
1号楼,2门,101,50.00,邻芳,13988880001
`

export type PortfolioHouse = Awaited<ReturnType<typeof portfolioHouse>>

/** An estate with as many households as somebody's portfolio may well have, two party contacts, and a look at what is stored. */
export const portfolioHouse = async () => {
  const house: House = await buildHouse({ roster: ROSTER, kinds: ['bathroomDrain'], positions: ['01'] })
  const { gateway, community, estateId, stairwellId } = house
  const hire = async (openid: string, name: string) => {
    const person = await gateway.signIn({ openid, nickname: name })
    const { token } = await community.call('staff.invite', { name, grant: { role: 'partyContact', estateId } })
    await person.call('staff.accept', { token })
    const { personId } = await person.call('me.home', {})
    return { person, personId }
  }
  const db = sdkFor(house.cloud).database()
  const find = async <T>(collection: string, where: object): Promise<T[]> => {
    const found: T[] = []
    for (;;) {
      const { data } = await db
        .collection(collection)
        .where(where)
        .orderBy('_id', 'asc')
        .skip(found.length)
        .limit(1000)
        .get()
      found.push(...(data as T[]))
      if (data.length < 1000) return found
    }
  }
  const home = (room: string) => ({ stairwellId, flatId: house.flat(room).flatId })
  return {
    ...house,
    house,
    db,
    find,
    home,
    hire,
    ma: await hire('contact-ma', '马凤英'),
    zhao: await hire('contact-zhao', '赵志远'),
    leadId: (await house.lead.call('me.home', {})).personId,
    assign: async (personId: string | null, rooms: readonly string[]) => {
      for (let from = 0; from < rooms.length; from += 30)
        await community.call('portfolio.assign', { estateId, personId, flats: rooms.slice(from, from + 30).map(home) })
    },
    plan: async (room: string) =>
      (await find<HouseholdPlanDoc>('householdPlans', { _id: home(room).flatId }))[0] as HouseholdPlanDoc,
    /** Where portfolios disagree with themselves; `leavers` have handed theirs over. */
    faults: async (...leavers: string[]): Promise<string[]> =>
      auditPortfolios(
        await find<HouseholdPlanDoc>('householdPlans', {}),
        await find<PromiseDoc>('promises', {}),
        leavers,
      ),
  }
}
