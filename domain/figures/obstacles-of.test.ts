import type { TrendHousehold } from '../../types/figures'
import { type ObstaclePlan, obstaclesOf } from './obstacles-of'

const now = new Date('2026-10-20T04:00:00Z')
const household = (state: 'pending' | 'agreed'): TrendHousehold => ({
  ...{ states: [{ on: '2026-10-01', state }], hasAnswered: false, tenantOnly: false },
})
const refusedIn = (roundId: string): ObstaclePlan => ({
  ...{ diagnosis: null, lastVisit: null },
  answer: {
    ...{ roundId, tallyId: `${roundId}~s`, seq: 1, state: 'refused', reasons: ['cost'] },
    at: new Date('2026-10-02T04:00:00Z'),
  },
})

test('reasons of this round stand in the way, those of an earlier one do not, and who agreed has nothing in theirs', () => {
  const households = { now: household('pending'), before: household('pending'), yes: household('agreed') }
  const plans = new Map([
    ['now', refusedIn('r2')],
    ['before', refusedIn('r1')],
    ['yes', refusedIn('r2')],
  ])
  const found = obstaclesOf(households, { plans, promises: new Map(), roundId: 'r2', now })
  expect(Object.fromEntries(found)).toEqual({ now: 'costSensitive', before: 'silent' })
})
