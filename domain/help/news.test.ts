import { aPlace, aTask } from '../../test/support/build-help-task'
import { type HelpAct, helpActs, helpParties } from '../../types/help-words'
import { fieldProblem } from '../message/field-problem'
import { type HelpHearer, helpHearers, helpNews, helpNewsWords, isCall, isNews } from './news'

const AT = new Date('2026-09-16T02:05:00.000Z')
const said = helpActs.flatMap((act) =>
  helpHearers.flatMap((hearer) => {
    const words = helpNewsWords({ act, party: 'timer' }, hearer)
    return words ? [{ act, hearer, words }] : []
  }),
)

test.each(said)('$hearer of 「$act」 reads 「$words」, which fits a message (rule 4)', ({ act, hearer, words }) => {
  expect(fieldProblem('thing', words)).toBeNull()
  expect(words).not.toMatch(/[\d门室]/)
  const { title } = helpNews(aTask(), { act, party: 'timer', at: AT }, hearer) as { title: string }
  expect(fieldProblem('thing', title)).toBeNull()
})

/** Who hears of what, in one look. */
const hears: Record<HelpAct, HelpHearer[]> = {
  ask: ['household', 'proposed', 'station', 'proposedStation'],
  widen: ['proposed', 'proposedStation'],
  accept: ['household'],
  order: ['household', 'station'],
  decline: ['proposed', 'proposedStation'],
  release: ['household', 'helper', 'former', 'proposed', 'station', 'proposedStation'],
  noShow: ['household', 'helper', 'former', 'proposed', 'station', 'proposedStation'],
  confirmOrder: ['household'],
  counterOrder: ['household'],
  declineOrder: ['household', 'proposed', 'proposedStation'],
  acceptCounter: ['station'],
  declineCounter: ['proposed', 'station', 'proposedStation'],
  checkIn: ['household'],
  checkOut: ['household', 'raiser'],
  confirm: ['helper', 'station', 'raiser'],
  complain: [],
  settleComplaint: ['household'],
  block: [],
  pin: ['proposed', 'proposedStation'],
  unpin: [],
  urgent: ['proposed', 'proposedStation'],
  vouch: ['household'],
  cancel: ['household', 'helper', 'former', 'station', 'raiser'],
  solve: ['household', 'helper', 'former', 'station', 'raiser'],
  unmet: ['household', 'helper', 'former', 'raiser'],
}
test.each(helpActs)('「%s」 is told to exactly those it concerns', (act) => {
  const step = { act, party: 'timer' as const }
  expect(helpHearers.filter((hearer) => helpNewsWords(step, hearer) !== null)).toEqual(hears[act])
  expect(isNews(step)).toBe(hears[act].length > 0)
})

test('a household hears nothing of what it did itself, a station nothing of its answers', () => {
  for (const act of helpActs) {
    expect(helpNewsWords({ act, party: 'household' }, 'household')).toBeNull()
    expect(helpNewsWords({ act, party: 'station' }, 'station')).toBeNull()
  }
})

test('a complaint and a block are told to nobody, whoever did it', () => {
  for (const act of ['complain', 'block'] as const)
    for (const party of helpParties) expect(isNews({ act, party })).toBe(false)
})

test('what is ahead is told with the hour of the help, what happened with its moment', () => {
  const told = (act: HelpAct, places = [aPlace()]) =>
    helpNews(aTask({ places }), { act, party: 'helper', at: AT }, 'household')
  expect(told('accept')).toMatchObject({
    to: 'household',
    startsAt: '2026-09-16T02:00:00.000Z',
    endsAt: '2026-09-16T03:00:00.000Z',
  })
  expect(told('release', [])).toMatchObject({
    startsAt: '2026-09-16T01:00:00.000Z',
    endsAt: '2026-09-16T04:00:00.000Z',
  })
  expect(told('checkIn')).toMatchObject({ startsAt: AT.toISOString(), endsAt: null })
})

test('another hour that a station offers is told with that hour', () => {
  const order = { state: 'countered' as const, counterHour: 14, priceFen: 0, slots: 1 }
  const task = aTask({ places: [aPlace({ helper: { as: 'station', stationId: 's', serviceId: 'x' }, order })] })
  expect(helpNews(task, { act: 'counterOrder', party: 'station', at: AT }, 'household')).toMatchObject({
    startsAt: '2026-09-16T06:00:00.000Z',
  })
})

test.each<[HelpHearer, string]>([
  ['household', 'household'],
  ['former', 'helper'],
  ['raiser', 'staff'],
  ['station', 'station'],
])('%s is led to the page of %s', (hearer, to) => {
  expect(helpNews(aTask(), { act: 'cancel', party: 'timer', at: AT }, hearer)).toMatchObject({ to })
})

test('only what asks somebody to help is void once nobody is wanted', () => {
  for (const { hearer, words } of said) expect([words, isCall(words)]).toEqual([words, hearer.startsWith('proposed')])
})
