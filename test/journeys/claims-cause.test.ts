import { H5_DIR } from '../support/browser'
import { everyBuild } from '../support/builds'
import { buildHouse, type House } from '../support/estate'
import { until } from '../support/local-cloud'
import type { Person } from '../support/person'
import { hireCrews } from '../support/works-house'

const ROOMS = ['101', '201', '301']
const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号
${ROOMS.map((room, at) => `1号楼,1门,${room},50.00,${'甲乙丙'[at]}一,1390000001${at}`).join('\n')}
`
const DAY_MS = 86_400_000

/** A leak that three floors claim for, looked into together; and what becomes of a claim that nobody touches. */
everyBuild('claims-cause', ({ enter, story }) => {
  let house: House
  let officer: Person
  let resident: Person
  const claimIds = new Map<string, string>()

  beforeAll(async () => {
    house = await buildHouse({ roster: ROSTER, kinds: ['bathroomDrain'], positions: ['01'], staticDir: H5_DIR })
    await hireCrews(house)
    for (const room of ROOMS) {
      const owner = await house.owner(room)
      const { claimId } = await owner.call('claim.submit', {
        place: { of: 'flat', flatId: house.flat(room).flatId, stairwellId: house.stairwellId },
        damagePlace: 'bathroom',
        damage: 'leak',
        noticedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
        words: `${room} 顶上滴水`,
        want: { kind: 'repair' },
      })
      claimIds.set(room, claimId)
    }
    await house.cloud.account({ openid: 'community', nickname: '孙静' })
    await house.cloud.account({ openid: 'owner-101-0', nickname: '甲一' })
  })
  afterAll(() => house?.stop())

  const at = (nickname: string) => enter({ url: house.cloud.url, nickname })
  const claimOf = (room: string) => claimIds.get(room) ?? ''
  const view = (room: string) => house.community.call('claim.view', { claimId: claimOf(room) })

  story('three leaks one above the other are offered as one cause, and joined with a reason', async () => {
    officer = await at('孙静')
    await officer.go('/staff/claim/index', { claim: claimOf('101') })
    await officer.see('可能是同一原因')
    await officer.tap('checkbox', /1号楼1门 ?201/)
    await officer.tap('checkbox', /1号楼1门 ?301/)
    await officer.fill('为什么是同一原因', '同一根卫生间下水，三层都在滴')
    await officer.tap('button', '放在一起查')
    await officer.see('同一原因 3 户，一起查')
    const causes = await Promise.all(ROOMS.map(async (room) => (await view(room)).cause?.causeId))
    expect(new Set(causes).size).toBe(1)
    expect(causes[0]).toBeTruthy()
    await officer.go('/staff/claims/index', { estateId: house.estateId })
    await officer.see('同一原因 3 户')
  })

  story('a household is not told whose the other two are', async () => {
    resident = await at('甲一')
    await resident.go('/claims/claim/index', { claim: claimOf('101') })
    await resident.see('现在谁负责')
    expect(await resident.text()).not.toMatch(/201|301/)
    // Days go by below: nobody stays logged in over them.
    await Promise.all([officer.leave(), resident.leave()])
  })

  story(
    'nobody does anything: by the clock alone the claim climbs to the community, then to the street (rule 42)',
    async () => {
      for (const rung of ['community', 'street'] as const) {
        const { dueOn } = (await view('101')).clock ?? { dueOn: '' }
        await house.cloud.clock.set(new Date(Date.parse(`${dueOn}T10:00:00+08:00`) + DAY_MS))
        await house.cloud.runTimer('aggregation')
        await until(`the claim has climbed to the ${rung}`, async () => (await view('101')).rung === rung)
      }
      const { entries, status } = await view('101')
      expect(status.at).toBe('submitted')
      expect(entries.filter(({ party }) => party === 'timer').map(({ act }) => act)).toEqual(['climb', 'climb'])
      await house.cloud.runTimer('aggregation')
      expect((await view('101')).entries).toHaveLength(entries.length)
    },
  )

  story('the household reads why nothing has moved and who has it now', async () => {
    const owner = await house.owner('101')
    const { charge } = await owner.call('claim.view', { claimId: claimOf('101') })
    expect(charge.rung).toBe('street')
    resident = await at('甲一')
    await resident.go('/claims/claim/index', { claim: claimOf('101') })
    await resident.see('为什么还没动', /自动交给了街道/)
  })
})
