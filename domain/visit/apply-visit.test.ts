import type { VisitDoc } from '../../types/visit'
import { newPlan } from '../plan/new-plan'
import { applyVisit, checkNext, isLate } from './apply-visit'

const at = (moment: string) => new Date(`${moment}:00+08:00`)
const NOW = at('2026-09-16T10:00')
const plan = newPlan(
  { flatId: 'f', room: '101', floor: 1 },
  { _id: 'w', estateId: 'e', building: '1号楼', unit: '1门' },
)
const visit = (more: Partial<VisitDoc> = {}): VisitDoc => ({
  ...{ _id: 'v', schemaVersion: 1, estateId: 'e', stairwellId: 'w', flatId: 'f', by: 'ma', byName: '马凤英', with: [] },
  ...{ how: 'door', purpose: 'issue', met: 'owner', outcome: 'willThink', words: '怕吵', next: null, witness: null },
  ...{ at: at('2026-09-16T09:00'), receivedAt: NOW, isLate: false, entered: 'app' },
  ...more,
})
const next = { what: '再来', on: '2026-09-18' }
const before = {
  ...plan,
  next: { ...next, ownerId: 'li' },
  lastVisit: { at: at('2026-09-14T09:00'), how: 'door' as const, words: '' },
}

test.each<[string, Partial<VisitDoc>, object]>([
  [
    'leaves its next step to who made it',
    { next: { what: '带图', on: '2026-09-20' } },
    { next: { what: '带图', ownerId: 'ma' } },
  ],
  ['that met somebody and leaves nothing has done what was left', {}, { next: null, lastVisit: { words: '怕吵' } }],
  ['that met nobody leaves what was to be done', { met: 'nobody' }, { next: { what: '再来', ownerId: 'li' } }],
  ['before a closed door leaves it as well', { met: 'notOpened' }, { next: { what: '再来', ownerId: 'li' } }],
  [
    'written down late changes nothing that a later one left',
    { at: at('2026-09-10T09:00') },
    { next: { ownerId: 'li' }, lastVisit: { words: '' } },
  ],
  ['is counted', {}, { recent: [{ visitId: 'v', how: 'door' }] }],
  ['written down late is counted all the same', { at: at('2026-09-10T09:00') }, { recent: [{ visitId: 'v' }] }],
  ['to the office is not counted', { how: 'office' }, { recent: [] }],
])('a visit %s', (_what, more, expected) => {
  expect(applyVisit(before, visit(more), NOW)).toMatchObject(expected)
})

test.each<[string, string | null, boolean]>([
  ['yesterday', '2026-09-15', false],
  ['today', '2026-09-16', true],
  ['in a year', '2027-09-16', true],
  ['a day later', '2027-09-17', false],
  ['never', null, true],
])('a next step due %s', (_when, on, isRight) => {
  expect(checkNext(on === null ? null : { what: '', on }, NOW).ok).toBe(isRight)
})

test.each<[string, boolean]>([
  ['2026-09-16T09:00', false],
  ['2026-09-15T09:00', false],
  ['2026-09-14T19:00', true],
])('one of %s written down on the sixteenth is late: %s', (moment, expected) => {
  expect(isLate(at(moment), NOW)).toBe(expected)
})
