import type { Obstacle } from '../../types/door-words'
import { CASE_DAYS } from '../../types/limits'
import { type ObstacleFacts, obstacleOf } from './obstacle'

const now = new Date('2026-10-20T04:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
const visit = (days: number, outcome: 'agrees' | 'willThink' = 'agrees') => ({
  ...{ at: ago(days), how: 'door' as const, words: '', outcome },
})
const facts = (more: Partial<ObstacleFacts>): ObstacleFacts => ({
  ...{
    state: 'pending',
    tenantOnly: false,
    reasons: [],
    kinds: null,
    promises: 0,
    answeredAt: null,
    lastVisit: null,
    now,
  },
  ...more,
})

test.each<[what: string, Partial<ObstacleFacts>, Obstacle]>([
  ['nobody answered', {}, 'silent'],
  ['only the tenant did', { tenantOnly: true }, 'tenant'],
  ['refused for reasons of no kind', { state: 'refused', reasons: ['schedule', 'doubt'] }, 'otherNo'],
  ['put off without a reason', { state: 'deferred' }, 'otherNo'],
  ['refused for the new tiles', { state: 'refused', reasons: ['schedule', 'decoration'] }, 'assetLocked'],
  ['a condition about repair that nobody took on', { state: 'conditional', reasons: ['repair'] }, 'assetLocked'],
  ['grandmother is ill', { state: 'refused', reasons: ['elderly'] }, 'riskAverse'],
  ['an exam', { state: 'deferred', reasons: ['exam'] }, 'riskAverse'],
  ['noise', { state: 'refused', reasons: ['noise'] }, 'riskAverse'],
  ['money', { state: 'refused', reasons: ['cost'] }, 'costSensitive'],
  ['it is let', { state: 'refused', reasons: ['tenancy'] }, 'costSensitive'],
  ['of two kinds the first', { state: 'refused', reasons: ['cost', 'decoration'] }, 'assetLocked'],
  ['a person says otherwise', { state: 'refused', reasons: ['cost'], kinds: ['riskAverse'] }, 'riskAverse'],
  ['a person says: of none', { state: 'refused', reasons: ['cost'], kinds: [] }, 'otherNo'],
  ['silent, and known to be of a kind', { kinds: ['costSensitive'] }, 'costSensitive'],
  ['its condition was taken on', { state: 'conditional', reasons: ['decoration'], promises: 1 }, 'promise'],
  ['said yes at the last visit', { lastVisit: visit(2) }, 'saidYes'],
  ['said yes, and a promise is open', { lastVisit: visit(2), promises: 1 }, 'saidYes'],
  ['said yes, then answered no', { state: 'refused', lastVisit: visit(2), answeredAt: ago(1) }, 'otherNo'],
  ['said no, then yes at the door', { state: 'refused', lastVisit: visit(1), answeredAt: ago(2) }, 'saidYes'],
  ['said yes so long ago that it was none', { lastVisit: visit(CASE_DAYS) }, 'silent'],
  ['thinks about it', { lastVisit: visit(1, 'willThink') }, 'silent'],
])('%s', (_what, more, obstacle) => {
  expect(obstacleOf(facts(more))).toBe(obstacle)
})
