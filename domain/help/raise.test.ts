import type { HelpKind } from '../../types/help-words'
import type { Stage } from '../../types/works'
import { helpToCancel, helpToRaise, type Known, type ToRaise } from './raise'
import { type Cause, causeOfNotice, causeOfWorks } from './raise-causes'

const NOW = new Date('2026-09-14T07:00:00+08:00')
const stage = (on: string, from: string, to: string, more: Partial<Stage> = {}): Stage => ({
  kind: 'cut',
  on,
  from,
  to,
  isNoisy: false,
  needsEntry: true,
  stopsWater: true,
  state: 'planned',
  floors: [],
  ...more,
})
const works = (stages: Stage[], id = 'w'): Cause =>
  causeOfWorks({ _id: id, flatIds: ['f1', 'f2'], stages, state: 'scheduled' })
const household = (flatId: string, kinds: HelpKind[], more: object = {}) => ({
  _id: flatId,
  stairwellId: 's',
  needs: kinds.map((kind) => ({ kind, count: null })),
  isRefused: false,
  healthConsent: { by: 'p', at: NOW },
  ...more,
})
const timesOf = (raised: ToRaise[]) =>
  raised.map(({ flatId, kind, window: { on, fromHour, toHour } }) => `${flatId} ${kind} ${on} ${fromHour}-${toHour}`)
const raise = (causes: Cause[], needs: ReturnType<typeof household>[], known: Known[] = [], now = NOW) =>
  helpToRaise(causes, needs, known, now)
/** As it stands once it was raised. */
const asTask = ({ source, flatId, kind, window, nth }: ToRaise, more: Partial<Known> = {}): Known => ({
  _id: `${source.key}-${kind}-${nth}`,
  source,
  flatId,
  kind,
  ...window,
  at: 'open',
  isLive: true,
  places: [],
  trail: [],
  ...more,
})
const cancelled = (task: Known, party: 'timer' | 'household' | 'staff'): Known => ({
  ...task,
  at: 'cancelled',
  isLive: false,
  trail: [{ act: 'cancel', party, by: null, name: '', at: NOW, words: '' }],
})
const place = { helper: { as: 'volunteer', volunteerId: 'v' } } as unknown as Known['places'][number]
const taken = { at: 'filled', places: [{ ...place, checkIn: null }] } as Partial<Known>

describe('what dates raise by themselves', () => {
  const day = works([stage('2026-09-17', '08:00', '14:00')])
  test.each<[string, HelpKind, string[]]>([
    ['water is brought the evening before a stop that begins early', 'water', ['f1 water 2026-09-16 17-20']],
    ['a toilet is needed within the stop', 'toilet', ['f1 toilet 2026-09-17 8-14']],
    ['a meal at noon', 'meal', ['f1 meal 2026-09-17 11-13']],
    ['somebody to wait with within the stop', 'company', ['f1 company 2026-09-17 8-14']],
    ['furniture is moved before', 'furniture', ['f1 furniture 2026-09-16 17-20']],
    ['cleaning comes after', 'cleaning', ['f1 cleaning 2026-09-17 14-18']],
    ['a stop raises no quiet place', 'quiet', []],
  ])('%s', (_, kind, expected) => {
    expect(timesOf(raise([day], [household('f1', [kind])]))).toEqual(expected)
  })

  test('water is brought in the hours just before a stop that begins later', () => {
    const late = works([stage('2026-09-17', '13:30', '18:00')])
    expect(timesOf(raise([late], [household('f1', ['water'])]))).toEqual(['f1 water 2026-09-17 10-13'])
  })

  test('a stop of over eight hours has water brought again in the middle of each dry day', () => {
    const long = works([stage('2026-09-17', '08:00', '12:00'), stage('2026-09-18', '13:00', '16:00')])
    expect(timesOf(raise([long], [household('f1', ['water'])]))).toEqual([
      'f1 water 2026-09-16 17-20',
      'f1 water 2026-09-17 13-16',
      'f1 water 2026-09-18 10-13',
    ])
  })

  test.each([
    ['four hours', '12:00', 0],
    ['one minute more', '12:01', 1],
  ])('a stop of %s raises %3$i water tasks', (_, to, count) => {
    expect(raise([works([stage('2026-09-17', '08:00', to)])], [household('f1', ['water'])])).toHaveLength(count)
  })

  test.each([
    ['the whole day', '08:00', '17:00', '14-18'],
    ['the morning alone', '08:00', '11:30', '8-12'],
  ])('a day that is noisy for %s raises a quiet place and nothing else', (_, from, to, hours) => {
    const noisy = works([stage('2026-09-17', from, to, { isNoisy: true, stopsWater: false })])
    expect(timesOf(raise([noisy], [household('f1', ['quiet', 'water'])]))).toEqual([`f1 quiet 2026-09-17 ${hours}`])
  })

  test('a stop too near for the evening before has water brought in its first hours; one that is over raises nothing', () => {
    const today = works([stage('2026-09-14', '08:00', '14:00')])
    expect(timesOf(raise([today], [household('f1', ['water'])]))).toEqual(['f1 water 2026-09-14 8-14'])
    const later = new Date('2026-09-14T13:30:00+08:00')
    expect(raise([today], [household('f1', ['water', 'toilet', 'meal'])], [], later)).toEqual([])
  })

  test('dates further than a week ahead are left for later', () => {
    const far = works([stage('2026-09-23', '08:00', '14:00')])
    const asked = [household('f1', ['toilet'])]
    expect(raise([far], asked)).toEqual([])
    expect(raise([far], asked, [], new Date('2026-09-16T00:01:00+08:00'))).toHaveLength(1)
  })

  test('whoever refused, lives elsewhere, or gave no consent for health, gets nothing (rule 39)', () => {
    expect(raise([day], [household('f1', ['water'], { isRefused: true })])).toEqual([])
    expect(raise([day], [household('elsewhere', ['water'])])).toEqual([])
    expect(timesOf(raise([day], [household('f1', ['toilet', 'meal'], { healthConsent: null })]))).toEqual([
      'f1 meal 2026-09-17 11-13',
    ])
  })

  test('works still being asked about have no dates', () => {
    const asking = causeOfWorks({
      _id: 'w',
      flatIds: ['f1'],
      stages: [stage('2026-09-17', '08:00', '14:00')],
      state: 'asking',
    })
    expect(raise([asking], [household('f1', ['water'])])).toEqual([])
  })

  test('two pipes that stop at once make one task, and so does what the household asked for itself', () => {
    const other = works([stage('2026-09-17', '08:00', '15:00')], 'x')
    const [one, ...more] = raise([day, other], [household('f1', ['toilet'])])
    expect(more).toEqual([])
    const own = { ...asTask(one as ToRaise), source: null }
    expect(raise([day], [household('f1', ['toilet'])], [own])).toEqual([])
  })

  test('the order of works and households changes nothing', () => {
    const other = works([stage('2026-09-18', '08:00', '15:00')], 'a')
    const needs = [household('f1', ['toilet', 'water']), household('f2', ['meal'])]
    expect(raise([other, day], [...needs].reverse())).toEqual(raise([day, other], needs))
  })
})

describe('dates that move', () => {
  const before = works([stage('2026-09-17', '08:00', '14:00')])
  const after = works([stage('2026-09-18', '08:00', '14:00')])
  const needs = [household('f1', ['water', 'toilet'])]
  const raised = raise([before], needs)

  test('what was raised is not raised again (rule 20)', () => {
    expect(
      raise(
        [before],
        needs,
        raised.map((one) => asTask(one)),
      ),
    ).toEqual([])
    expect(
      raise(
        [before],
        needs,
        raised.map((one) => asTask(one, { at: 'unmet', isLive: false })),
      ),
    ).toEqual([])
  })

  test('tasks of the old day are cancelled, taken or not, and those of the new day raised', () => {
    const known = [asTask(raised[0] as ToRaise, taken), asTask(raised[1] as ToRaise)]
    expect(helpToCancel([after], needs, known)).toEqual(known.map(({ _id }) => ({ taskId: _id, why: 'dates' })))
    expect(helpToCancel([before], needs, known)).toEqual([])
    const ended = known.map((task) => cancelled(task, 'timer'))
    expect(timesOf(raise([after], needs, ended))).toEqual(['f1 water 2026-09-17 17-20', 'f1 toilet 2026-09-18 8-14'])
  })

  test('dates that go and come back raise the task anew, with an id of its own', () => {
    const ended = raised.map((one) => cancelled(asTask(one), 'timer'))
    expect(raise([before], needs, ended).map(({ source, nth }) => [source.key, nth])).toEqual(
      raised.map(({ source }) => [source.key, 1]),
    )
  })

  test.each(['household', 'staff'] as const)(
    'what the %s cancelled is not raised again, on the same day or another',
    (party) => {
      const ended = raised.map((one) => cancelled(asTask(one), party))
      expect(raise([before], needs, ended)).toEqual([])
      expect(raise([after], needs, ended)).toEqual([])
    },
  )

  test('a stop that only gets longer leaves what was taken alone', () => {
    const longer = works([stage('2026-09-17', '08:00', '15:30')])
    expect(
      helpToCancel(
        [longer],
        needs,
        raised.map((one) => asTask(one, taken)),
      ),
    ).toEqual([])
  })

  test('a stop that begins later on the day takes back what would lie before it', () => {
    const later = works([stage('2026-09-17', '10:00', '16:00')])
    const known = raised.map((one) => asTask(one))
    expect(helpToCancel([later], needs, known)).toHaveLength(2)
  })

  test('somebody at the door already is not called back', () => {
    const there = asTask(raised[1] as ToRaise, {
      at: 'underway',
      places: [{ ...place, checkIn: { at: NOW, receivedAt: NOW, how: 'code' } }],
    })
    expect(helpToCancel([], needs, [there])).toEqual([])
  })

  test('a need taken off the list cancels what nobody has taken, and leaves what somebody has', () => {
    const known = [asTask(raised[0] as ToRaise, taken), asTask(raised[1] as ToRaise)]
    expect(helpToCancel([before], [household('f1', [])], known)).toEqual([{ taskId: known[1]?._id, why: 'needs' }])
  })

  test('what people asked for is never cancelled by dates', () => {
    expect(helpToCancel([], [], [{ ...asTask(raised[0] as ToRaise), source: null }])).toEqual([])
  })
})

describe('a notice of a stop', () => {
  const notice = (more: object = {}, content: object = {}) =>
    ({
      state: 'published',
      stairwellIds: ['s'],
      flatIds: null,
      replaces: null,
      content: {
        kind: 'waterStop',
        startsAt: '2026-09-17T00:00:00.000Z',
        endsAt: '2026-09-17T06:00:00.000Z',
        ...content,
      },
      ...more,
    }) as unknown as Parameters<typeof causeOfNotice>[0]

  test('raises as works do, for whom it concerns', () => {
    const cause = causeOfNotice(notice(), 'n') as Cause
    expect(
      timesOf(raise([cause], [household('f1', ['water']), household('f9', ['water'], { stairwellId: 't' })])),
    ).toEqual(['f1 water 2026-09-16 17-20'])
    expect(cause.concerns({ flatId: 'f1', stairwellId: 's' })).toBe(true)
    const some = causeOfNotice(notice({ flatIds: ['f2'] }), 'n') as Cause
    expect(some.concerns({ flatId: 'f1', stairwellId: 's' })).toBe(false)
  })

  test.each([
    ['of works, which raise by themselves', { worksId: 'w' }, {}],
    ['of another kind', {}, { kind: 'plan' }],
    ['without a time', {}, { endsAt: null }],
    ['that takes another back', { replaces: { noticeId: 'm', how: 'withdrawal', why: '' } }, {}],
    ['that was replaced', { state: 'replaced' }, {}],
  ])('one %s is no cause', (_, more, content) => {
    expect(causeOfNotice(notice(more, content), 'n')).toBeNull()
  })
})
