import { asked, emptyForm, type Form, firstProblem, inputOf, noticedWords, problemOf, stepsOf, wantOf } from './form'

const now = new Date('2026-11-26T02:00:00Z')
const whole: Form = {
  ...emptyForm('r'),
  damagePlace: 'bathroom',
  damage: 'tile',
  noticedOn: '2026-11-25',
  want: 'repair',
}
const at = { flatId: 'f', stairwellId: 's' }
const own = { isBehalf: false, photoIds: [], paperId: null, now }

test('six answers make a claim, and photos and words may be left out', () => {
  expect(firstProblem(whole, false, now)).toBeUndefined()
  expect(inputOf(whole, at, own)).toEqual({
    ...{ place: { of: 'flat', flatId: 'f', stairwellId: 's' }, damagePlace: 'bathroom', damage: 'tile' },
    ...{ noticedOn: '2026-11-25', words: '', want: { kind: 'repair' }, photoIds: [], phone: null },
  })
})

test('a common part is of the stairwell, whoever files', () => {
  const input = inputOf({ ...whole, isCommon: true, damagePlace: 'stairs' }, at, own)
  expect(input?.place).toEqual({ of: 'common', stairwellId: 's' })
})

test.each<[string, Partial<Form>, ReturnType<typeof firstProblem>, string]>([
  ['no place', { damagePlace: null }, 'where', '坏在哪儿'],
  ['nothing damaged', { damage: null }, 'what', '坏了什么'],
  ['no day', { noticedOn: null }, 'when', '哪天发现'],
  ['noticed tomorrow', { noticedOn: '2026-11-27' }, 'when', '不能是今天以后'],
  ['noticed four years ago', { noticedOn: '2022-11-25' }, 'when', '三年前'],
  ['no wish', { want: null }, 'want', '想怎么解决'],
  ['money without an amount', { want: 'money' }, 'want', '要多少钱'],
  ['¥0', { want: 'money', amount: '0' }, 'want', '不能是 0'],
  ['a telephone number in letters', { phone: '居委会' }, 'words', '只写数字'],
])('%s is said in words, and nothing is sent', (_, change, question, words) => {
  const form = { ...whole, ...change }
  expect(firstProblem(form, false, now)).toBe(question)
  expect(problemOf(question ?? 'where', form, now)).toContain(words)
  expect(inputOf(form, at, own)).toBeUndefined()
})

test('an amount and a telephone number are sent as they count', () => {
  const form: Form = { ...whole, want: 'money', amount: '1,280', phone: '138 0000 1234' }
  expect(inputOf(form, at, own)).toMatchObject({ want: { kind: 'money', fen: 128_000 }, phone: '13800001234' })
  expect(wantOf(form)).toBe('赔钱 ¥1,280.00')
})

test('staff say how they were told, and a household is not asked', () => {
  expect(asked(false)).not.toContain('told')
  expect(firstProblem(whole, true, now)).toBe('told')
  const input = inputOf({ ...whole, told: 'paper' }, at, { ...own, isBehalf: true, paperId: 'p' })
  expect(input?.onBehalf).toEqual({ how: 'paper', photoId: 'p' })
})

test('large letters ask one question a screen, small ones all at once', () => {
  expect(stepsOf(true, false)).toEqual(['where', 'what', 'when', 'photos', 'want', 'words', 'review'])
  expect(stepsOf(false, true)).toEqual(['all', 'review'])
})

test('a near day is said by its name', () => {
  expect(noticedWords('2026-11-25', now)).toBe('昨天（11月25日 周三）')
  expect(noticedWords('2026-11-20', now)).toBe('11月20日 周五')
})
