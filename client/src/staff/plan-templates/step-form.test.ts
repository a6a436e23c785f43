import { defaultTemplates } from '@chuanmen/domain/plan/templates'
import { blankStep, formOf, moved, stepErrors, stepsFrom } from './step-form'

const step = { ...blankStep('s'), what: '约一次' }

test.each([
  ['words that are only spaces', { what: '  ' }, ['what']],
  ['no days', { days: '' }, ['days']],
  ['zero days', { days: '0' }, ['days']],
  ['half a day', { days: '1.5' }, ['days']],
  ['more than ninety', { days: '91' }, ['days']],
  ['help of no kind', { does: 'help' }, ['helpKind']],
  ['a whole step', {}, []],
] as const)('%s: told beside its own field', (_, part, fields) => {
  expect(Object.keys(stepErrors({ ...step, ...part }))).toEqual(fields)
})

test('what is typed into no help any more keeps no kind of help', () => {
  expect(stepsFrom([{ ...step, does: 'quiet', helpKind: 'water' }])[0]?.helpKind).toBeNull()
})

test('steps that nobody changed come back as they were', () => {
  for (const steps of Object.values(defaultTemplates.byKind)) expect(stepsFrom(formOf(steps))).toEqual(steps)
})

test.each([
  [0, -1, 'abc'],
  [0, 1, 'bac'],
  [2, -1, 'acb'],
  [2, 1, 'abc'],
] as const)('step %i moved by %i', (at, by, order) => {
  expect(moved(['a', 'b', 'c'], at, by).join('')).toBe(order)
})
