import { qrPicture, runs } from './matrix'

describe('a code to scan', () => {
  test.each([
    [[], []],
    [[false, false], []],
    [
      [true, true, false, true],
      [
        [0, 2],
        [3, 1],
      ],
    ],
    [[false, true], [[1, 1]]],
  ])('joins the dark modules of a row %j', (row, expected) => {
    expect(runs(row)).toEqual(expected)
  })

  test('is a picture without a background of its own colour scheme', () => {
    const picture = qrPicture('https://example.cn/#/pages/notices/index')
    expect(picture).toMatch(/^data:image\/svg\+xml,%3Csvg/)
    expect(decodeURIComponent(picture)).toContain("fill='#fff'")
  })
})
