import { aPlace } from '../../test/support/build-help-task'
import { anItem, aPlan, PLAN_NOW } from '../../test/support/build-plan'
import type { HelpTaskDoc } from '../../types/help'
import type { PlanItem } from '../../types/plan'
import type { Stage } from '../../types/works'
import { helpEnded } from './help-item'
import { quietOver } from './quiet-over'
import { settledPlan } from './settled-plan'
import { talkCancelled, talkSigned, talkStarted } from './talk-item'

const BY = { personId: 'sun', name: '孙静' }
const waitingHelp = anItem({ does: 'help', helpKind: 'water', state: 'waiting', taskIds: ['old', 't1'] })
const out = (outcome: 'done' | 'nobody') => aPlace({ checkOut: { at: PLAN_NOW, receivedAt: PLAN_NOW, outcome } })

test.each<[string, Pick<HelpTaskDoc, 'at' | 'places'>, Partial<PlanItem>]>([
  [
    'help that was given ends it',
    { at: 'done', places: [out('done')] },
    { state: 'done', outcome: '送水到家：帮完了' },
  ],
  ['help the household confirmed ends it', { at: 'confirmed', places: [] }, { state: 'done' }],
  [
    'a helper nobody opened the door to opens it again',
    { at: 'done', places: [out('nobody')] },
    { state: 'open', outcome: '' },
  ],
  [
    'one of two helpers who was let in ends it',
    { at: 'done', places: [out('nobody'), out('done')] },
    { state: 'done' },
  ],
  ['help nobody could give opens it again', { at: 'unmet', places: [] }, { state: 'open', outcome: '' }],
  ['help called off opens it again', { at: 'cancelled', places: [] }, { state: 'open' }],
  ['help on its way leaves it waiting', { at: 'filled', places: [] }, { state: 'waiting', rev: 1 }],
])('%s', (_, task, expected) => {
  const plan = aPlan({ items: [waitingHelp] })
  const after = helpEnded(plan, 'i1', { _id: 't1', kind: 'water', ...task }, PLAN_NOW)
  expect(after.items[0]).toMatchObject(expected)
})

test.each<[string, string, PlanItem]>([
  ['an earlier task of the item', 'old', waitingHelp],
  ['a task of an item that ended', 't1', { ...waitingHelp, state: 'dropped' }],
])('%s changes nothing any more', (_, taskId, item) => {
  const plan = aPlan({ items: [item] })
  expect(helpEnded(plan, 'i1', { _id: taskId, kind: 'water', at: 'done', places: [] }, PLAN_NOW)).toBe(plan)
})

const quiet = anItem({
  does: 'quiet',
  state: 'waiting',
  quiet: { from: '2026-10-12', until: '2026-10-20', why: 'exam' },
})
const works = (on: string, more: Partial<Stage> = {}) => [
  {
    state: 'underway' as const,
    stages: [
      {
        ...{ kind: 'cut' as const, on, from: '08:00', to: '12:00', isNoisy: true, needsEntry: true, stopsWater: true },
        ...{ state: 'done' as const, floors: [], ...more },
      },
    ],
  },
]

test.each<[string, Parameters<typeof quietOver>[1], string, string]>([
  ['last still', [], '2026-10-20', 'waiting'],
  ['passed without works', [], '2026-10-21', 'done'],
  ['had noisy works on the first', works('2026-10-12'), '2026-10-21', 'open'],
  ['had noisy works on the last', works('2026-10-20'), '2026-10-21', 'open'],
  ['had noisy works the day after', works('2026-10-21'), '2026-10-22', 'done'],
  ['had works without noise', works('2026-10-15', { isNoisy: false }), '2026-10-21', 'done'],
  ['had noisy works planned that never began', works('2026-10-15', { state: 'planned' }), '2026-10-21', 'done'],
])('quiet days that %s: the item is %s', (_, around, today, state) => {
  expect(quietOver(quiet, around, today, PLAN_NOW).state).toBe(state)
})

test('an item open again after quiet days is not looked at by the timer any more', () => {
  const item = quietOver(quiet, works('2026-10-15'), '2026-10-21', PLAN_NOW)
  expect(settledPlan(aPlan({ items: [quiet] })).checkAt).toEqual(new Date('2026-10-21T00:00:00+08:00'))
  expect(settledPlan(aPlan({ items: [item] })).checkAt).toBeNull()
})

test('a talk holds its item until all have signed, and gives it back when it is called off', () => {
  const plan = aPlan({ items: [anItem({ does: 'talk' })] })
  const started = talkStarted(plan, 'i1', 'talk1', BY, PLAN_NOW)
  expect(started.items[0]).toMatchObject({ state: 'waiting', talkId: 'talk1', rev: 2 })
  expect(talkSigned(started, 'talk1', '厨房墙砖照原样补', PLAN_NOW).items[0]).toMatchObject({
    ...{ state: 'done', outcome: '厨房墙砖照原样补', talkId: 'talk1', closedAt: PLAN_NOW },
  })
  expect(talkCancelled(started, 'talk1', '师傅来不了', BY, PLAN_NOW).items[0]).toMatchObject({
    ...{ state: 'open', talkId: null, story: [{}, {}, { act: 'fail', words: '师傅来不了' }] },
  })
  expect(talkSigned(plan, 'talk1', '', PLAN_NOW)).toBe(plan)
})
