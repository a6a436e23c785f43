import type { HomeView, NextStep } from '@chuanmen/types/me'
import type { WorksGlance } from '@chuanmen/types/works-actions'
import { askOf } from './ask'

type Baseline = NonNullable<HomeView['home']>['baseline']

const now = new Date('2026-11-23T02:00:00Z')
const pipe = (status: 'none' | 'hidden') => ({
  riserId: 'r',
  kind: 'kitchenDrain' as const,
  positions: ['03'],
  fromFloor: 1,
  toFloor: 6,
  flatIds: ['f'],
  progress: { status },
})
const home = (
  next: NextStep,
  flat: 'pending' | 'agreed' | 'conditional' = 'pending',
  status: 'none' | 'hidden' = 'hidden',
) => ({
  next,
  flatId: 'f',
  stairwellId: 's',
  works: null as WorksGlance | null,
  baseline: null as Baseline,
  pipes: [pipe(status)],
  mine: [{ riserId: 'r', item: 'kitchenDrain' as const, flat }],
})
const closesAt = '2026-11-30T10:00:00Z'

test.each<[string, NextStep, string | undefined]>([
  ['to answer', { kind: 'answer', roundId: 'r1', closesAt, textChanged: false, items: ['kitchenDrain'] }, '去签'],
  [
    'to answer a changed text',
    { kind: 'answer', roundId: 'r1', closesAt, textChanged: true, items: ['kitchenDrain'] },
    '再看一遍，重新答复',
  ],
  [
    'to answer what a paper contradicts',
    { kind: 'answer', roundId: 'r1', closesAt, textChanged: false, isDisputed: true, items: ['kitchenDrain'] },
    '再答一次',
  ],
  ['to confirm what was prepared', { kind: 'confirmPrepared', roundId: 'r1', expiresAt: closesAt }, '看家人填好的'],
  ['to prepare', { kind: 'prepare', roundId: 'r1', closesAt }, '替业主准备'],
  ['to say when to come', { kind: 'access', roundId: 'r1', closesAt }, '登记进户时间'],
  ['to wait for a co-owner', { kind: 'waitCoOwner', roundId: 'r1' }, undefined],
  ['nothing', { kind: 'nothing' }, undefined],
])('has at most one main button when asked %s', (_, next, words) => {
  expect(askOf(home(next), 'owner', undefined, now).button?.words).toBe(words)
})

test('names the deadline with its weekday', () => {
  const ask = askOf(
    home({ kind: 'answer', roundId: 'r1', closesAt, textChanged: false, items: ['kitchenDrain'] }),
    'owner',
    undefined,
    now,
  )
  expect(ask.words).toContain('截止 11月30日 周一，还有 7 天')
})

describe('with nothing asked', () => {
  const quiet = (flat: 'pending' | 'agreed' | 'conditional', status: 'none' | 'hidden' = 'hidden', roundId?: string) =>
    askOf(home({ kind: 'nothing' }, flat, status), 'owner', roundId, now)

  test('it says what happens next, whatever was answered', () => {
    expect(quiet('pending', 'none').words).toContain('开始征求意见时')
    expect(quiet('agreed').words).toContain('通知您哪一天施工')
    expect(quiet('conditional').words).toContain('办到了会请您再看')
  })
  test('a known round leads back to the answers', () => {
    expect(quiet('agreed').link).toBeUndefined()
    expect(quiet('agreed', 'hidden', 'r1').link?.params).toEqual({ round: 'r1', flat: 'f' })
  })
})

describe('with works of this flat', () => {
  const next = {
    worksId: 'w',
    kind: 'kitchenDrain',
    stage: 'cut',
    on: '2026-11-24',
    from: '08:00',
    to: '09:00',
    isOn: false,
  } as const
  const glance = (change: Partial<WorksGlance>): WorksGlance => ({
    ask: null,
    waterBackAt: null,
    next: null,
    ...change,
  })
  const askWith = (works: WorksGlance, step: NextStep = { kind: 'nothing' }) =>
    askOf({ ...home(step), works }, 'owner', undefined, now)

  test('the household is asked for its times when nothing more urgent is', () => {
    const works = glance({ ask: { until: '2026-12-20' }, next })
    expect(askWith(works)).toMatchObject({
      button: { words: '填哪天家里有人', params: { flatId: 'f', stairwellId: 's' } },
      about: 'times',
    })
    const urgent = askWith(works, {
      kind: 'answer',
      roundId: 'r1',
      closesAt,
      textChanged: false,
      items: ['kitchenDrain'],
    })
    expect(urgent.button?.words).toBe('去签')
    expect(urgent.about).toBeUndefined()
  })
  test('with nothing asked it says when somebody comes', () => {
    expect(askWith(glance({ next }))).toMatchObject({ title: '明天上午8点有人上门，请留人', about: 'works' })
    expect(askWith(glance({})).about).toBeUndefined()
  })

  test.each<[Baseline, string]>([
    ['wanted', '拍施工前现状'],
    ['started', '接着拍'],
    ['toSign', '去看、去签'],
  ])("a baseline that is %s is asked for, after the household's times and before what works say", (baseline, words) => {
    const asked = (works: WorksGlance) =>
      askOf({ ...home({ kind: 'nothing' }), works, baseline }, 'owner', undefined, now)
    expect(asked(glance({ next }))).toMatchObject({ button: { words }, about: 'baseline' })
    expect(asked(glance({ ask: { until: '2026-12-20' }, next })).about).toBe('times')
  })
  test('a baseline that is signed or waived asks for nothing', () => {
    for (const baseline of ['signed', 'waived'] as const)
      expect(askOf({ ...home({ kind: 'nothing' }), baseline }, 'owner', undefined, now).button).toBeUndefined()
  })
})
