import { fileFields } from '@chuanmen/types/household-words'
import { blankForm, blankOf, type FileForm, formOf, problemOf, usualSource, valueOf } from './file-form'

const filled: FileForm = {
  ...{ title: 'coOwned', occupants: [{ kind: 'elder', count: 2 }], needs: ['seat'], healthConsent: true },
  ...{ standard: 'fine', year: '2025', month: '8', photoIds: ['p'], concerns: ['noise'], words: '怕吵' },
  contacts: [{ name: '王磊', relation: 'child', phone: '139 0000 1234' }],
}

test('a question that was skipped sends nothing', () => {
  for (const field of fileFields) expect([field, valueOf(field, blankForm)]).toEqual([field, null])
})

test.each(fileFields)('what %s was answered goes out and comes back the same', (field) => {
  const value = valueOf(field, filled)
  expect(value).not.toBeNull()
  expect(valueOf(field, { ...blankForm, ...formOf(field, value as never) })).toEqual(value)
})

test.each(fileFields)('an answer of %s can be taken back', (field) => {
  expect(valueOf(field, { ...filled, ...blankOf[field] })).toBeNull()
})

test('that nobody needs anything is an answer as well', () => {
  expect(valueOf('needs', { ...blankForm, needs: [] })).toEqual([])
  expect(valueOf('concerns', { ...blankForm, concerns: [] })).toEqual({ reasons: [], words: '' })
})

test('photos that are still on their way count as an answer', () => {
  expect(valueOf('decorationPhotos', blankForm, 2)).toEqual([])
})

test('a contact row opened and left empty is no answer; a telephone is sent without its spaces', () => {
  expect(valueOf('contacts', { ...blankForm, contacts: [{ name: '', relation: null, phone: ' ' }] })).toBeNull()
  expect(valueOf('contacts', filled)).toEqual([{ name: '王磊', relation: 'child', phone: '13900001234' }])
})

test.each([
  ['needs', { needs: ['seat'], healthConsent: false }, '同不同意'],
  ['decoration', { year: '25' }, '四位数'],
  ['decoration', { year: '2031', month: '1' }, '不晚于 2026'],
  ['decoration', { month: '' }, '年和月都写上'],
  ['decoration', { month: '13' }, '1 到 12'],
  ['contacts', { contacts: [{ name: '', relation: null, phone: '13900001234' }] }, '怎么称呼'],
  ['contacts', { contacts: [{ name: '王磊', relation: null, phone: '123' }] }, '电话'],
] as const)('%s with %j says how to put it right', (field, part, words) => {
  expect(problemOf(field, { ...filled, ...part } as FileForm, 2026)).toContain(words)
  expect(problemOf(field, filled, 2026)).toBeUndefined()
})

test('photos are what somebody saw, the rest what somebody said', () => {
  expect(usualSource('decorationPhotos', 'family')).toBe('seen')
  expect(usualSource('title', 'family')).toBe('family')
})
