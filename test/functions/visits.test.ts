import type { Person } from '../../demo/gateway'
import { dayAfter } from '../../domain/consent/beijing-day'
import type { Actions } from '../../types/contract'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { VisitDoc } from '../../types/visit'
import { sdkFor } from '../support/local-cloud'
import { type PlanHouse, planHouse } from '../support/plan-stops'

type Said = Omit<Actions['visit.log']['input'], 'stairwellId' | 'flatId'>
type Row = Actions['visit.import']['input']['rows'][number]

let plans: PlanHouse
let stored: <T>(collection: string, where: object) => Promise<T[]>
const said = (at: Date, more: Partial<Said> = {}): Said => ({
  ...{ how: 'door', purpose: 'issue', met: 'owner', outcome: 'willThink', words: '', next: null, witness: null },
  ...{ with: [], at: at.toISOString() },
  ...more,
})

beforeAll(async () => {
  plans = await planHouse()
  const db = sdkFor(plans.house.cloud).database()
  stored = async <T>(collection: string, where: object) =>
    (await db.collection(collection).where(where).limit(1000).get()).data as T[]
  await plans.assign(plans.contact, '101', '201', '301', '401', '501', '601')
})
afterAll(() => plans?.house.stop())

/** A moment of a day counted from this Monday. */
const on = (days: number, time = '09:00') => plans.moment(dayAfter(plans.monday, days), time)
const log = (who: Person, room: string, visit: Said, requestId?: string) =>
  who.ask('visit.log', { ...plans.home(room), ...visit }, requestId)
const codeOf = async (answer: ReturnType<typeof log>) => {
  const one = await answer
  return one.ok ? 'ok' : one.code
}
const planOf = async (room: string) =>
  (await stored<HouseholdPlanDoc>('householdPlans', { _id: plans.home(room).flatId }))[0] as HouseholdPlanDoc

test('a visit is kept with what it left to do, and read by the household without what was said', async () => {
  const { contact, home, house, tuesday } = plans
  const next = { what: '带施工图上门', on: tuesday }
  const { visitId } = await contact.call('visit.log', {
    ...home('601'),
    ...said(on(0), { words: '担心噪声', outcome: 'comeBack', next, with: ['小刘'] }),
  })
  expect(await planOf('601')).toMatchObject({
    next: { what: '带施工图上门', on: tuesday },
    dueOn: tuesday,
    lastVisit: { how: 'door', words: '担心噪声' },
    recent: [{ visitId, how: 'door' }],
  })
  const read = await contact.call('visit.list', home('601'))
  expect(read).toMatchObject({ visits: [{ visitId, words: '担心噪声', next, with: ['小刘'] }], more: false })
  const owner = await house.owner('601')
  const home_ = await owner.call('visit.list', home('601'))
  expect(home_.visits).toMatchObject([{ visitId, words: '', next: null, outcome: 'none', byName: '马凤英' }])
  expect(JSON.stringify(home_)).not.toContain('担心噪声')
})

test('nobody visits or rings at ten at night, whatever is said afterwards (rule 43)', async () => {
  const { contact, house } = plans
  expect(await codeOf(log(contact, '601', said(on(-1, '22:00'))))).toBe('visit_quiet_hours')
  expect(await codeOf(log(house.community, '601', said(on(-1, '06:30'), { how: 'call' })))).toBe('visit_quiet_hours')
  expect(await codeOf(log(contact, '601', said(on(0, '22:00'))))).toBe('visit_date_invalid')
  expect(await codeOf(log(contact, '601', said(on(-31))))).toBe('visit_date_invalid')
})

test('a fourth visit in a week is refused, whoever made the others, and also one written down late that would make four (rule 43)', async () => {
  const { contact, house } = plans
  expect(await codeOf(log(contact, '101', said(on(-3))))).toBe('ok')
  expect(await codeOf(log(house.community, '101', said(on(-2))))).toBe('ok')
  expect(await codeOf(log(house.street, '101', said(on(0))))).toBe('ok')
  const fourth = await log(contact, '101', said(on(0, '09:30')))
  expect(fourth).toMatchObject({ code: 'visit_too_often', detail: { from: dayAfter(plans.monday, 4) } })
  // Between them, before them: some seven days would hold four.
  expect(await codeOf(log(contact, '101', said(on(-1))))).toBe('visit_too_often')
  expect(await codeOf(log(contact, '101', said(on(-6))))).toBe('visit_too_often')
  expect(await codeOf(log(contact, '101', said(on(-10))))).toBe('ok')
  // Calls are counted by themselves, and who comes by himself is not.
  expect(await codeOf(log(contact, '101', said(on(0), { how: 'call' })))).toBe('ok')
  expect(await codeOf(log(contact, '101', said(on(0), { how: 'office' })))).toBe('ok')
  expect((await planOf('101')).recent).toHaveLength(5)
})

test('a household that asked for peace is left in it, except for what was before (rule 43)', async () => {
  const { contact, house, home } = plans
  const owner = await house.owner('201')
  const until = dayAfter(plans.monday, 3)
  await owner.call('plan.pauseVisits', { ...home('201'), until })
  expect(await codeOf(log(contact, '201', said(on(-1))))).toBe('ok')
  await house.cloud.clock.set(on(1, '10:00'))
  expect(await log(contact, '201', said(on(1)))).toMatchObject({ code: 'visit_paused', detail: { until } })
  await house.cloud.clock.set(on(4, '10:00'))
  expect(await codeOf(log(contact, '201', said(on(4))))).toBe('ok')
  await house.cloud.clock.set(on(0, '10:00'))
})

test('who said no is not asked again, and who put it off not before that day; both may be given an answer (rule 43)', async () => {
  const { contact, say, house } = plans
  const ask = (days: number, time?: string) => said(on(days, time), { purpose: 'ask' })
  expect(await codeOf(log(contact, '301', ask(-2)))).toBe('ok')
  await say('301', 'refused', '不同意', ['noise'])
  await say('401', 'deferred', '过一阵', ['elderly'])
  await house.cloud.clock.set(on(0, '11:00'))
  expect(await log(contact, '301', ask(0, '10:30'))).toMatchObject({ code: 'visit_not_wanted' })
  expect(await codeOf(log(contact, '301', said(on(0, '10:30'))))).toBe('ok')
  expect(await log(contact, '401', ask(0, '10:30'))).toMatchObject({
    code: 'visit_not_wanted',
    detail: { until: dayAfter(plans.monday, 20) },
  })
  // What was before its answer is judged by what was known then.
  expect(await codeOf(log(contact, '401', ask(-1)))).toBe('ok')
  await say('401', 'agreed')
  expect(await codeOf(log(contact, '401', ask(0, '10:45')))).toBe('ok')
})

test('somebody old signs on paper before a witness who is neither of the visitors nor of the home (rule 43)', async () => {
  const { contact, home, house } = plans
  const paper = (witness: string | null) => said(on(0, '09:30'), { purpose: 'paper', witness })
  expect(await codeOf(log(contact, '501', paper(null)))).toBe('ok')
  await house.community.call('household.save', {
    ...home('501'),
    ...{ how: 'edit', askedAt: on(0, '09:00').toISOString(), healthConsent: true },
    fields: [{ field: 'occupants', value: [{ kind: 'elderAlone', count: 1 }], source: 'household', seenRev: 0 }],
  })
  expect(await codeOf(log(contact, '501', paper(null)))).toBe('witness_required')
  expect(await codeOf(log(contact, '501', paper('马凤英')))).toBe('witness_not_independent')
  expect(await codeOf(log(contact, '501', { ...paper('小刘'), with: ['小刘'] }))).toBe('witness_not_independent')
  expect(await codeOf(log(contact, '501', paper('戊 一')))).toBe('witness_not_independent')
  expect(await codeOf(log(contact, '501', paper('邻居老李')))).toBe('ok')
})

test('a next step is due from today on, within a year', async () => {
  const step = (days: number) =>
    said(on(0), { how: 'office', next: { what: '再来', on: dayAfter(plans.monday, days) } })
  const { contact } = plans
  expect(await codeOf(log(contact, '601', step(-1)))).toBe('due_in_past')
  expect(await codeOf(log(contact, '601', step(366)))).toBe('due_in_past')
  expect(await codeOf(log(contact, '601', step(0)))).toBe('ok')
})

test('rows of a table are judged one by one as if they had been entered here, and a repeated request doubles none (rule 43)', async () => {
  const { contact, house } = plans
  const row = (room: string, at: Date, more: Partial<Row> = {}): Row => {
    const { with: _with, ...visit } = said(at)
    return { building: '1号楼', unit: '1门', room, byName: '老王', ...visit, ...more }
  }
  const rows = [
    row('601', on(-20)),
    row('６０１室', on(-19), { building: '1#', unit: '一单元' }),
    row('601', on(-18)),
    row('601', on(-17)),
    row('601', on(-16, '21:00')),
    row('999', on(-16)),
    row('601', on(-12)),
    row('601', on(-40)),
  ]
  const input = { estateId: house.estateId, rows }
  const answer = await contact.call('visit.import', input, 'import-once')
  expect(answer).toEqual({
    saved: 4,
    refused: [
      { row: 3, code: 'visit_too_often' },
      { row: 4, code: 'visit_quiet_hours' },
      { row: 5, code: 'not_found' },
      { row: 7, code: 'visit_date_invalid' },
    ],
  })
  const imported = () => stored<VisitDoc>('visits', { entered: 'import' })
  expect((await imported()).map(({ byName, isLate }) => [byName, isLate])).toEqual(Array(4).fill(['老王', true]))
  expect(await contact.call('visit.import', input, 'import-once')).toEqual(answer)
  expect(await imported()).toHaveLength(4)
  expect(await contact.ask('visit.import', { ...input, rows: rows.slice(1) }, 'import-once')).toMatchObject({
    code: 'request_reused',
  })
  // They count like any other.
  expect(await codeOf(log(contact, '601', said(on(-15))))).toBe('visit_too_often')
})

test('a lead who does not have the household writes nothing down for it, nor reads it, by hand or by table', async () => {
  const { house, home } = plans
  expect(await codeOf(log(house.lead, '601', said(on(0))))).toBe('outside_portfolio')
  expect(await house.lead.ask('visit.list', home('601'))).toMatchObject({ code: 'outside_portfolio' })
  const { with: _with, ...visit } = said(on(-25))
  const rows = [{ building: '1号楼', unit: '1门', room: '601', byName: '许文斌', ...visit }]
  expect(await house.lead.call('visit.import', { estateId: house.estateId, rows })).toEqual({
    saved: 0,
    refused: [{ row: 0, code: 'outside_portfolio' }],
  })
})

test('twenty people who write down a visit of one household at the same moment: three are kept, whatever they hear (rule 43)', async () => {
  const { house, contact, home } = plans
  await house.cloud.clock.set(on(14, '10:00'))
  const people = Array.from({ length: 20 }, (_, nth) => (nth % 2 === 0 ? contact : house.community))
  const input = { ...home('601'), ...said(on(14)) }
  const codes: string[] = []
  const answers = await Promise.all(
    people.map((who, nth) => house.gateway.once(who, 'visit.log', input, `storm-${nth}`)),
  )
  for (const [nth, first] of answers.entries()) {
    let answer = first
    while (!answer.ok && answer.code === 'try_again')
      answer = await house.gateway.once(people[nth] as Person, 'visit.log', input, `storm-${nth}`)
    codes.push(answer.ok ? 'ok' : answer.code)
  }
  expect(codes.filter((code) => code === 'ok')).toHaveLength(3)
  expect(codes.filter((code) => code === 'visit_too_often')).toHaveLength(17)
  const { recent } = await planOf('601')
  const kept = await stored<VisitDoc>('visits', { flatId: home('601').flatId, at: on(14) })
  expect(kept).toHaveLength(3)
  expect(
    recent
      .filter(({ at }) => at.getTime() === on(14).getTime())
      .map(({ visitId }) => visitId)
      .sort(),
  ).toEqual(kept.map(({ _id }) => _id).sort())
})
