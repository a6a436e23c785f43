import { askAgainOptions, chosenAnew, withConditions } from './choices'
import { emptyItem } from './draft'

test('the day after the college entrance exam is this year or the next', () => {
  const exam = (today: string) => askAgainOptions(today)[2]?.value
  expect(exam('2026-06-09')).toBe('2026-06-10')
  expect(exam('2026-06-10')).toBe('2027-06-10')
})

describe('a tapped condition', () => {
  test('is written out once', () => {
    const once = withConditions('', ['cost'])
    expect(once).toContain('要不要我出钱')
    expect(withConditions(once, ['cost'])).toBe(once)
  })
  test('goes again when it is untapped, own words stay', () => {
    expect(withConditions(`${withConditions('', ['cost'])}还要快。`, [])).toBe('还要快。')
  })
})

test('choosing another answer takes back its reasons and tapped sentences, never own words', () => {
  const before = {
    ...emptyItem,
    state: 'conditional' as const,
    reasons: ['cost' as const],
    words: `${withConditions('', ['cost'])}还要快。`,
  }
  expect(chosenAnew(before, 'refused')).toEqual({ state: 'refused', reasons: [], words: '还要快。' })
  expect(chosenAnew(before, 'conditional')).toEqual({})
})
