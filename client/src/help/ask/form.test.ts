import type { StationOffer } from '@chuanmen/types/station'
import {
  asked,
  emptyAsking,
  emptyForm,
  type Form,
  firstProblem,
  inputOf,
  type Known,
  problemOf,
  windowOf,
  withKinds,
} from './form'
import { otherHours } from './hours-of'
import { nextWordsOf } from './where-next'
import { windowProblem } from './windows'

const now = Date.parse('2026-11-26T02:00:00Z')
const known = (change: Partial<Known> = {}): Known => ({ isBehalf: false, now, offers: {}, ...change })
const morning = { on: '2026-11-27', fromHour: 8, toHour: 12 }
const water = { ...emptyAsking('water', false), ...morning, part: 'morning' as const, count: 2 }
const form = (change: Partial<Form> = {}): Form => ({
  ...emptyForm('r'),
  tasks: [water],
  callName: '王阿姨',
  ...change,
})
const place = { flatId: 'f', stairwellId: 's' }
const station = {
  ...{ stationId: 'st', serviceId: 'sv', station: '德胜养老驿站', service: '送水', priceFen: 500, slots: 1 },
  ...{ isAtStation: false, hour: 9 },
}
const offer: StationOffer = {
  ...{ stationId: 'st', name: '德胜养老驿站', where: '3号楼', phone: '010' },
  services: [
    {
      serviceId: 'sv',
      kind: 'water',
      name: '送水',
      priceFen: 500,
      slots: 1,
      isAtStation: false,
      free: [{ hour: 9, left: 1 }],
    },
  ],
}

test.each([
  ['no day', { ...morning, on: null }, 1, '请选哪一天'],
  ['a day that is over', { ...morning, on: '2026-11-25' }, 1, '已经过了'],
  ['too far ahead', { ...morning, on: '2027-03-01' }, 1, '最多提前 60 天'],
  ['no hours', { on: '2026-11-27', fromHour: 8, toHour: null }, 1, '几点到几点'],
  ['an end before its beginning', { on: '2026-11-27', fromHour: 14, toHour: 9 }, 1, '现在是下午2点到上午9点'],
  ['too short for what it takes', { on: '2026-11-27', fromHour: 8, toHour: 9 }, 3, '要留 3 个小时'],
  ['hours of today that are over', { on: '2026-11-26', fromHour: 8, toHour: 10 }, 1, '今天这个时间来不及了'],
])('%s is said in words', (_, typed, slots, words) => expect(windowProblem(typed, slots, now)).toContain(words))

test('an hour that has begun may still be asked for', () => {
  expect(windowProblem({ on: '2026-11-26', fromHour: 8, toHour: 11 }, 1, now)).toBeUndefined()
})

test('several things at once are several tasks, each at the time of the first until it has its own', () => {
  const tasks = withKinds([water], ['furniture', 'water'])
  expect(tasks.map(({ kind, isSame }) => [kind, isSame])).toEqual([
    ['water', false],
    ['furniture', true],
  ])
  const input = inputOf(form({ tasks }), place, known())
  expect(input?.tasks.map(({ kind, window, count }) => [kind, window, count])).toEqual([
    ['water', morning, 2],
    ['furniture', morning, 1],
  ])
})

test('taking the first one out leaves its time with the next', () => {
  const tasks = withKinds(withKinds([water], ['water', 'errand']), ['errand'])
  expect(tasks).toEqual([expect.objectContaining({ kind: 'errand', on: '2026-11-27', fromHour: 8, isSame: false })])
})

test('a station is asked about only where one does it, and its price has to be agreed', () => {
  expect(asked(form(), known())).not.toContain('by:water')
  expect(asked(form(), known({ offers: { water: [offer] } }))).toContain('by:water')
  const chosen = form({ tasks: [{ ...water, station }] })
  expect(problemOf('by:water', chosen, known())).toContain('同意付')
  expect(firstProblem({ ...chosen, agreedFen: 500 }, known())).toBeUndefined()
  expect(firstProblem({ ...chosen, agreedFen: 500 }, known({ offers: { water: [offer] } }))).toBeUndefined()
  expect(inputOf({ ...chosen, agreedFen: 500 }, place, known())).toMatchObject({
    payUpToFen: 500,
    tasks: [{ station: { stationId: 'st', serviceId: 'sv', hour: 9 }, window: morning }],
  })
})

test('an hour that filled up after it was chosen is not handed in again', () => {
  const full = { ...offer, services: offer.services.map((one) => ({ ...one, free: [{ hour: 10, left: 1 }] })) }
  const chosen = form({ tasks: [{ ...water, station }], agreedFen: 500 })
  expect(problemOf('by:water', chosen, known({ offers: { water: [full] } }))).toContain('有空的钟点')
})

test("a station's hour outside the window becomes the window", () => {
  expect(windowOf(form(), { ...water, station: { ...station, hour: 15 } })).toEqual({
    on: '2026-11-27',
    fromHour: 15,
    toHour: 16,
  })
})

test('what only a station does needs one', () => {
  const quiet = { ...emptyAsking('quiet', false), on: '2026-11-27' }
  const one = form({ tasks: [quiet], isForChild: false })
  expect(problemOf('when:quiet', one, known())).toBeUndefined()
  expect(problemOf('by:quiet', one, known({ offers: { quiet: [] } }))).toContain('没有驿站')
})

test('hours with room inside the window stand first, a full one is not among them and said', () => {
  const free = [
    { hour: 9, left: 0 },
    { hour: 10, left: 2 },
    { hour: 15, left: 1 },
  ]
  expect(otherHours(free, morning, { hour: 9, slots: 1 })).toEqual({
    inside: [{ hour: 10, left: 2 }],
    outside: [{ hour: 15, left: 1 }],
    isGone: true,
  })
})

test('what tells of health needs a consent of its own, a child a guardian (rule 39)', () => {
  expect(asked(form(), known())).not.toContain('consent')
  const care = form({ tasks: [{ ...water, kind: 'care' }] })
  expect(problemOf('consent', care, known())).toContain('同意就勾上')
  const agreed = { ...care, healthConsent: true }
  expect(problemOf('consent', agreed, known())).toContain('14 岁以下')
  expect(problemOf('consent', { ...agreed, isForChild: true }, known())).toContain('监护人')
  expect(inputOf({ ...agreed, isForChild: true, guardianConsent: true }, place, known())).toMatchObject({
    healthConsent: true,
    isForChild: true,
    guardianConsent: true,
  })
})

test('a consent given for something that was taken out again is not sent', () => {
  expect(inputOf(form({ healthConsent: true, isForChild: true, guardianConsent: true }), place, known())).toMatchObject(
    {
      healthConsent: false,
      isForChild: false,
      guardianConsent: false,
    },
  )
})

test('before it is handed in it says who may do it and from when staff arrange it', () => {
  const words = nextWordsOf('care', null, { on: '2026-11-30', fromHour: 8 }, now)
  expect(words).toContain('受过培训')
  expect(words).toContain('两个人')
  expect(words).toMatch(/最晚11月\d+日 周. .+点，由社区工作人员来安排/)
  expect(nextWordsOf('water', null, { on: '2026-11-26', fromHour: 11 }, now)).toContain('马上问全小区')
})
