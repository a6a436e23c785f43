import { DEFAULT_DOOR_TABLE } from '@chuanmen/domain/planner/default-table'
import { obstacles } from '@chuanmen/types/door-words'
import { doorTableSchema } from '@chuanmen/types/planner'
import { formOf, sameForm, type TableForm, tableErrors, tableOf } from './table-form'

const form = formOf(DEFAULT_DOOR_TABLE)
const withSilent = (part: Partial<TableForm['byObstacle']['silent']>): TableForm => ({
  ...form,
  byObstacle: { ...form.byObstacle, silent: { ...form.byObstacle.silent, ...part } },
})

test('a table that nobody changed comes back as it was, and the server takes it', () => {
  expect(tableOf(form)).toEqual(DEFAULT_DOOR_TABLE)
  expect(doorTableSchema.safeParse(tableOf(form)).success).toBe(true)
  expect(sameForm(form, formOf(DEFAULT_DOOR_TABLE))).toBe(true)
})

test.each([
  ['no visits', { visits: '' }, '请填 0 到 9 的整数'],
  ['fewer than none', { visits: '-1' }, '请填 0 到 9 的整数'],
  ['more than nine', { visits: '10' }, '请填 0 到 9 的整数'],
  ['half a visit', { visits: '1.5' }, '请填 0 到 9 的整数'],
  ['words', { visits: '两' }, '请填 0 到 9 的整数'],
])('%s is told beside its own field', (_, part, words) => {
  expect(tableErrors(withSilent(part))).toEqual({ byObstacle: { silent: { visits: words } } })
  expect(tableOf(withSilent(part))).toBeNull()
})

test.each([
  ['101', null],
  ['-5', null],
  ['0', 0],
  ['100', 100],
  ['４５', 45],
  ['45%', 45],
  [' 45 ', 45],
])('a chance typed as %p is read as %p', (chance, read) => {
  expect(tableOf(withSilent({ chance }))?.byObstacle.silent.chance ?? null).toBe(read)
})

test.each(['tired', 'fresh', 'refused'] as const)('a chance is never made nothing by %s', (factor) => {
  expect(tableErrors({ ...form, [factor]: '0' })[factor]).toBe('请填 1 到 100 的整数')
  expect(tableOf({ ...form, [factor]: '1' })?.[factor]).toBe(1)
})

test('each field that differs makes another form', () => {
  for (const obstacle of obstacles)
    for (const part of [{ visits: '7' }, { chance: '77' }]) {
      const line = { ...form.byObstacle[obstacle], ...part }
      expect(sameForm(form, { ...form, byObstacle: { ...form.byObstacle, [obstacle]: line } })).toBe(false)
    }
})
