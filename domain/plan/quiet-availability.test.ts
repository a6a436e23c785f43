import { PLAN_NOW } from '../../test/support/build-plan'
import type { AvailabilityDoc, Stage } from '../../types/works'
import { hasSaid } from '../works/has-said'
import { unsuited } from '../works/unsuited'
import { withQuietDays } from './quiet-availability'

const where = { estateId: 'e1', stairwellId: 's1', flatId: 'f302' }
const span = { from: '2026-10-12', until: '2026-10-14', why: 'exam' as const }
const said: AvailabilityDoc = {
  ...{ _id: 'f302', schemaVersion: 1, ...where, home: [{ on: '2026-10-20', half: 'am' }] },
  blackouts: [
    { from: '2026-10-01', until: '2026-10-05', why: 'away' },
    { from: '2026-10-18', until: '2026-10-18', why: 'illness' },
  ],
  ...{ key: null, healthConsent: { by: 'wang', at: PLAN_NOW }, lastDay: '2026-10-20', by: 'wang', saidBy: 'household' },
  ...{ at: new Date('2026-10-01T00:00:00Z'), rev: 4 },
}
const stage = (on: string): Stage => ({
  ...{ kind: 'cut', on, from: '08:00', to: '12:00', isNoisy: true, needsEntry: true, stopsWater: true },
  ...{ state: 'planned', floors: [] },
})
const works = (on: string) =>
  ({ state: 'scheduled', from: '2026-10-11', flatIds: ['f302'], stages: [stage(on)], visits: {} }) as const
const clashes = (doc: AvailabilityDoc, on: string): string[] => {
  const { stages, flatIds, ...rest } = works(on)
  return unsuited({ ...rest, stages: [...stages], flatIds: [...flatIds] }, new Map([['f302', doc]]), new Date(0))
}

test('quiet days of who said nothing of its times say nothing of when somebody is at home', () => {
  const doc = withQuietDays(null, where, { was: null, span }, 'sun', PLAN_NOW)
  expect(doc).toMatchObject({ blackouts: [span], home: [], healthConsent: null, rev: 1 })
  expect(hasSaid(doc, '2026-10-11')).toBe(false)
})

test.each([
  ['the day before', '2026-10-11', []],
  ['the first', '2026-10-12', ['f302']],
  ['the last', '2026-10-14', ['f302']],
  ['the day after', '2026-10-15', []],
])('works on %s of the quiet days: unsuited are %j', (_, on, expected) => {
  expect(clashes(withQuietDays(null, where, { was: null, span }, 'sun', PLAN_NOW), on)).toEqual(expected)
})

test('what a household had said stays, but days that are past, and its words are about no later works than before', () => {
  const doc = withQuietDays(said, where, { was: null, span }, 'sun', PLAN_NOW)
  expect(doc).toMatchObject({ home: said.home, lastDay: '2026-10-20', healthConsent: said.healthConsent, rev: 5 })
  expect(doc.blackouts).toEqual([said.blackouts[1], span])
})

test('days set anew take the place of those the item had', () => {
  const first = withQuietDays(null, where, { was: null, span }, 'sun', PLAN_NOW)
  const next = withQuietDays(first, where, { was: span, span: { ...span, until: '2026-10-16' } }, 'sun', PLAN_NOW)
  expect(next.blackouts).toEqual([{ ...span, until: '2026-10-16' }])
})

test('an illness is kept under a consent of its own (rule 39)', () => {
  const ill = { ...span, why: 'illness' as const }
  expect(withQuietDays(null, where, { was: null, span: ill }, 'sun', PLAN_NOW).healthConsent).toEqual({
    by: 'sun',
    at: PLAN_NOW,
  })
})
