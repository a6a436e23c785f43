import type { Stage } from '@chuanmen/types/works'
import type { WorksRow } from '@chuanmen/types/works-actions'
import type { StageKind } from '@chuanmen/types/works-words'
import { entriesOf, kindsWords, weekOf } from './week'

const stage = (kind: StageKind, on: string, from: string): Stage => ({
  kind,
  on,
  from,
  to: '18:00',
  isNoisy: false,
  needsEntry: true,
  stopsWater: false,
  state: 'planned',
  floors: [],
})
const row = (worksId: string, stages: Stage[]) => ({ worksId, stages }) as WorksRow

test.each([
  ['2026-11-25', '2026-11-23', '2026-11-29'],
  ['2026-11-23', '2026-11-23', '2026-11-29'],
  ['2026-11-29', '2026-11-23', '2026-11-29'],
  ['2027-01-01', '2026-12-28', '2027-01-03'],
])('the week of %s goes from Monday %s to Sunday %s', (on, monday, sunday) => {
  const week = weekOf(on)
  expect([week.length, week[0], week[6]]).toEqual([7, monday, sunday])
})

test('a riser stands once in each half-day it has steps in, those a crew is booked for first', () => {
  const works = [
    row('seen', [stage('survey', '2026-11-26', '14:00')]),
    row('done', [
      stage('protection', '2026-11-26', '14:00'),
      stage('cut', '2026-11-26', '15:00'),
      stage('replace', '2026-11-27', '08:00'),
      stage('clean', '2026-12-07', '08:00'),
    ]),
  ]
  const entries = entriesOf(works, weekOf('2026-11-26'))
  expect(entries.get('2026-11-26 pm')?.map(({ row: { worksId }, kinds }) => [worksId, kinds])).toEqual([
    ['done', ['protection', 'cut']],
    ['seen', ['survey']],
  ])
  expect(entries.get('2026-11-27 am')?.length).toBe(1)
  expect(entries.get('2026-11-26 am')).toEqual([])
  expect(entries.has('2026-12-07 am')).toBe(false)
})

test('the four steps of one half-day are one word', () => {
  expect(kindsWords(['protection', 'cut', 'replace', 'test'])).toBe('进户换管')
  expect(kindsWords(['protection', 'cut'])).toBe('铺保护、拆旧管')
})
