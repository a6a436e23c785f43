import type { VisitHow, VisitPurpose } from '../../types/visit-words'
import { doorNow, mayVisit, type VisitLimits } from './may-visit'
import type { StandingNo } from './standing-no'

const at = (moment: string) => new Date(`${moment}:00+08:00`)
const NOW = at('2026-09-16T10:00')
const limits = (more: Partial<VisitLimits> = {}): VisitLimits => ({ recent: [], pausedUntil: null, ...more })
const met = (how: VisitHow, ...days: string[]) =>
  days.map((day, nth) => ({ visitId: `${how}${nth}`, how, at: at(`${day}T09:00`) }))
const code = (
  plan: VisitLimits | null,
  moment: string,
  how: VisitHow = 'door',
  purpose: VisitPurpose = 'issue',
  no: StandingNo | null = null,
) => {
  const result = mayVisit(plan, { how, at: at(moment), purpose }, no, NOW)
  return result.ok ? 'ok' : [result.code, ...Object.values(result.detail ?? {})].join(' ')
}

test.each<[string, string, VisitHow, string]>([
  ['a minute before half past eight', '2026-09-16T08:29', 'door', 'visit_quiet_hours'],
  ['half past eight', '2026-09-16T08:30', 'door', 'ok'],
  ['a minute before eight in the evening', '2026-09-15T19:59', 'door', 'ok'],
  ['eight in the evening', '2026-09-15T20:00', 'door', 'visit_quiet_hours'],
  ['ten at night', '2026-09-15T22:00', 'door', 'visit_quiet_hours'],
  ['a call at ten at night', '2026-09-15T22:00', 'call', 'visit_quiet_hours'],
  ['who came to the office at ten at night', '2026-09-15T22:00', 'office', 'ok'],
  ['an hour ahead', '2026-09-16T11:00', 'door', 'visit_date_invalid'],
  ['who came to the office an hour ahead', '2026-09-16T11:00', 'office', 'visit_date_invalid'],
  ['a phone whose clock is two minutes ahead', '2026-09-16T10:02', 'door', 'ok'],
  ['thirty days ago', '2026-08-17T09:00', 'door', 'ok'],
  ['thirty-one days ago', '2026-08-16T09:00', 'door', 'visit_date_invalid'],
])('a visit entered for %s is judged by its own time (rule 43)', (_when, moment, how, expected) => {
  expect(code(limits(), moment, how)).toBe(expected)
})

test.each<[string, VisitLimits['recent'], string, VisitHow, string]>([
  ['the third in a week', met('door', '2026-09-14', '2026-09-15'), '2026-09-16T09:00', 'door', 'ok'],
  [
    'the fourth in a week',
    met('door', '2026-09-12', '2026-09-14', '2026-09-15'),
    '2026-09-16T09:00',
    'door',
    'visit_too_often 2026-09-19',
  ],
  [
    'a call after three visits',
    met('door', '2026-09-14', '2026-09-14', '2026-09-15'),
    '2026-09-16T09:00',
    'call',
    'ok',
  ],
  [
    'a fourth call',
    met('call', '2026-09-14', '2026-09-14', '2026-09-15'),
    '2026-09-16T09:00',
    'call',
    'visit_too_often 2026-09-21',
  ],
  ['the eighth day', met('door', '2026-09-09', '2026-09-09', '2026-09-09'), '2026-09-16T09:00', 'door', 'ok'],
  [
    'a day between, written down late',
    met('door', '2026-09-10', '2026-09-14', '2026-09-15'),
    '2026-09-12T09:00',
    'door',
    'visit_too_often 2026-09-17',
  ],
  [
    'a day before three others, written down late',
    met('door', '2026-09-13', '2026-09-14', '2026-09-15'),
    '2026-09-09T09:00',
    'door',
    'visit_too_often 2026-09-20',
  ],
  [
    'far enough before three others',
    met('door', '2026-09-13', '2026-09-14', '2026-09-15'),
    '2026-09-06T09:00',
    'door',
    'ok',
  ],
])('of a household that was met already, %s (rule 43)', (_what, recent, moment, how, expected) => {
  expect(code(limits({ recent }), moment, how)).toBe(expected)
})

const since = at('2026-09-15T12:00')
test.each<[string, StandingNo | null, string, VisitPurpose, string]>([
  ['who said no is not asked again', { until: null, since }, '2026-09-16T09:00', 'ask', 'visit_not_wanted'],
  ['who said no may be given an answer', { until: null, since }, '2026-09-16T09:00', 'issue', 'ok'],
  ['a visit before it said no may be entered', { until: null, since }, '2026-09-15T10:00', 'ask', 'ok'],
  [
    'who put it off is not asked before that day',
    { until: '2026-09-17', since },
    '2026-09-16T09:00',
    'ask',
    'visit_not_wanted 2026-09-17',
  ],
  ['on that day it is asked', { until: '2026-09-16', since }, '2026-09-16T09:00', 'ask', 'ok'],
  ['who has not answered is asked', null, '2026-09-16T09:00', 'ask', 'ok'],
])('%s (rule 43)', (_what, no, moment, purpose, expected) => {
  expect(code(limits(), moment, 'door', purpose, no)).toBe(expected)
})

test.each<[string, Partial<VisitLimits>, string, VisitHow, string]>([
  ['on a day of its pause', { pausedUntil: '2026-09-16' }, '2026-09-16T09:00', 'door', 'visit_paused 2026-09-16'],
  ['by telephone as well', { pausedUntil: '2026-09-20' }, '2026-09-16T09:00', 'call', 'visit_paused 2026-09-20'],
  ['once it is over', { pausedUntil: '2026-09-15' }, '2026-09-16T09:00', 'door', 'ok'],
  ['before it asked for it', { pausedUntil: '2026-09-20', pausedSince: since }, '2026-09-15T09:00', 'door', 'ok'],
  ['when it comes by itself', { pausedUntil: '2026-09-20' }, '2026-09-16T09:00', 'office', 'ok'],
])('a household that asked for peace, %s (rule 43)', (_when, more, moment, how, expected) => {
  expect(code(limits(more), moment, how)).toBe(expected)
})

test.each<[string, VisitLimits | null, string, string]>([
  ['nothing is known', null, '2026-09-16T10:00', 'ok'],
  ['it is early', null, '2026-09-16T07:00', 'visit_quiet_hours 2026-09-16T08:30'],
  ['it is late', null, '2026-09-16T21:00', 'visit_quiet_hours 2026-09-17T08:30'],
  [
    'it was visited three times',
    limits({ recent: met('door', '2026-09-14', '2026-09-15', '2026-09-16') }),
    '2026-09-16T10:00',
    'visit_too_often 2026-09-21T08:30',
  ],
  [
    'it asked for peace, and was visited three times',
    limits({ pausedUntil: '2026-09-17', recent: met('door', '2026-09-14', '2026-09-15', '2026-09-16') }),
    '2026-09-16T10:00',
    'visit_paused 2026-09-21T08:30',
  ],
])('a plan says whether somebody may go to the door now: %s', (_when, plan, moment, expected) => {
  const said = doorNow(plan, at(moment))
  const inBeijing = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16)
  expect(said.ok ? 'ok' : `${said.code} ${inBeijing(said.from)}`).toBe(expected)
})
