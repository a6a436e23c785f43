import fc from 'fast-check'
import { buildSheet } from './build-sheet'
import { idCardMark, scrubSheet, withoutIdCards, withoutMarks } from './id-card'

describe('withoutIdCards', () => {
  test.each([
    ['an 18-digit number', '110101195001011234', idCardMark],
    ['one that ends in X', '11010119500101123X', idCardMark],
    ['one that ends in a small x', '11010119500101123x', idCardMark],
    ['full-width digits', '１１０１０１１９５００１０１１２３４', idCardMark],
    ['spaces between its parts', '110101 19500101 1234', idCardMark],
    ['dashes between its parts', '110101-1950-0101-1234', idCardMark],
    ['an invisible character inside', '110101\u200b195001011234', idCardMark],
    ['the 15 digits of before 1999', '110101500101123', idCardMark],
    ['a mistyped birthday', '110101195013451234', idCardMark],
    ['one inside a note', '独居，身份证110101195001011234，三楼', `独居,身份证${idCardMark},三楼`],
    ['one glued to a name', '王桂兰110101195001011234', `王桂兰${idCardMark}`],
    ['one glued to a phone', '11010119500101123413800000001', `${idCardMark}13800000001`],
    ['two in one cell', '110101195001011234/110101195201011234', `${idCardMark}/${idCardMark}`],
  ])('%s is taken out', (_name, text, scrubbed) => {
    expect(withoutIdCards(text)).toEqual({ text: scrubbed, count: scrubbed.split(idCardMark).length - 1 })
  })

  test.each([
    ['a phone', '13800000216'],
    ['two phones in one cell', '13800000216、13800000217'],
    ['two phones with a space', '138 0000 0216 138 0000 0217'],
    ['a landline with its area code', '010-62012345 转 8012'],
    ['an address', '北京市西城区新风南里6号楼2单元403室（2015年3月12日登记）'],
  ])('%s stays', (_name, text) => {
    expect(withoutIdCards(text)).toEqual({ text, count: 0 })
  })

  test('nothing that is an ID-card number survives, wherever it stands', () => {
    const idCard = fc
      .tuple(
        fc.constantFrom('110101', '310115', '440305', '659001'),
        fc.integer({ min: 1900, max: 2020 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom(...'0123456789Xx'),
      )
      .map(
        ([region, year, month, day, order, check]) =>
          `${region}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${String(order).padStart(3, '0')}${check}`,
      )
    fc.assert(
      fc.property(fc.string(), idCard, fc.string(), (before, number, after) => {
        expect(withoutIdCards(before + number + after).text).not.toContain(number)
      }),
    )
  })
})

test('the label goes with the number', () => {
  expect(withoutMarks(withoutIdCards('独居，身份证号：110101195001011234').text)).toBe('独居')
  expect(withoutMarks(withoutIdCards('王桂兰（110101195001011234）').text)).toBe('王桂兰')
})

test('a number kept as a number is found as well, and counted by its column', () => {
  const { sheet, perColumn } = scrubSheet(
    buildSheet([
      ['楼号', 110101195001011000],
      ['x', 110101195001011000],
    ]),
  )
  expect(sheet.rows[0]![1]).toEqual({ kind: 'text', text: idCardMark })
  expect([...perColumn]).toEqual([[1, 2]])
})
