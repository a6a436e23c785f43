import { clausesOf, inboxAddress, noticeNumber, pagesOf, whenLine } from './sheet-words'

describe('a printed sheet', () => {
  test('names the year, for paper outlives it', () => {
    expect(whenLine({ startsAt: '2026-11-25T01:00:00.000Z', endsAt: '2026-11-25T08:00:00.000Z' })).toMatch(
      /^2026年11月25日 周三 上午9点/,
    )
    expect(whenLine({ startsAt: null, endsAt: null })).toBe('')
  })

  test.each([
    ['a1b2~c3d4e5f6', 'D4E-5F6'],
    ['ab', 'AB'],
  ])('gives %s a number to read out: %s', (id, number) => {
    expect(noticeNumber(id)).toBe(number)
  })

  test.each([
    ['/', 'http://x/#/pages/notices/index'],
    ['/index.html', 'http://x/#/pages/notices/index'],
    ['/app/index.html', 'http://x/app/#/pages/notices/index'],
  ])('leads to the list of notices from %s, with nothing of a flat (rule 9)', (path, address) => {
    expect(inboxAddress('http://x', path)).toBe(address)
  })

  test('breaks a title at its commas only', () => {
    expect(clausesOf('白天停水 7 小时，请先存水')).toEqual(['白天停水 7 小时，', '请先存水'])
    expect(clausesOf('停水')).toEqual(['停水'])
  })

  test('cuts slips into pages', () => {
    expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(pagesOf([], 2)).toEqual([])
  })
})
