import { fieldsProblem } from './message-fields'

const good: [field: string, value: string][] = [
  ['thing1', '水'.repeat(20)],
  ['thing10', '6号楼2门 9:00–12:00 A😀'],
  ['number2', '12.5'],
  ['letter3', 'Abc'],
  ['symbol4', '★%'],
  ['character_string5', 'A-102/2026#'],
  ['time6', '15:01'],
  ['time6', '2026年10月1日 15:01'],
  ['time6', '2026年10月1日 15:01~2026年10月1日 18:00'],
  ['time6', '2026-10-01 15:01:30'],
  ['date7', '2026年10月1日'],
  ['date7', '2026年10月1日 15:01~2026年10月2日'],
  ['date7', '10月1日'],
  ['date7', '2026/10/01'],
  ['amount8', '¥100.50元'],
  ['amount8', '100'],
  ['phone_number9', '+86-0766-66888866'],
  ['car_number1', '粤A8Z888挂'],
  ['name1', '欧阳长长长长长长长长'],
  ['name1', 'Anna-Maria O. Smith'],
  ['phrase1', '配送中'],
  ['enum1', '红'],
]
const bad: [field: string, value: unknown][] = [
  ['thing1', '水'.repeat(21)],
  ['thing1', '一\n二'],
  ['thing1', ''],
  ['thing1', ' '],
  ['thing1', null],
  ['number2', '十'],
  ['number2', '1'.repeat(33)],
  ['letter3', 'Ab1'],
  ['symbol4', 'a'],
  ['symbol4', '★★★★★★'],
  ['character_string5', '六号'],
  ['character_string5', 'a'.repeat(33)],
  ['time6', '明天上午'],
  ['time6', '25:00'],
  ['time6', '2026年10月1日'],
  ['time6', '2026年10月1日 15:01至18:00'],
  ['date7', '15:01'],
  ['date7', '2026年13月1日'],
  ['amount8', '12345678901'],
  ['amount8', '一百元'],
  ['phone_number9', '6688 转 12'],
  ['phone_number9', '1'.repeat(18)],
  ['car_number1', '粤粤A8Z888'],
  ['car_number1', '粤A8Z88888'],
  ['name1', '一二三四五六七八九十一'],
  ['name1', 'abcdefghijklmnopqrstu'],
  ['name1', 'R2'],
  ['phrase1', '已完成了全部'],
  ['phrase1', 'done'],
  ['what1', '水'],
  ['thing', '水'],
  ['constructor1', '水'],
]

test.each(good)('WeChat takes %s %j', (field, value) => {
  expect(fieldsProblem({ [field]: { value } }, undefined)).toBeNull()
})

test.each(bad)('WeChat refuses %s %j and names the field', (field, value) => {
  expect(fieldsProblem({ [field]: { value } }, undefined)).toContain(`data.${field}`)
})

test.each([[undefined], [null], [{}], ['text'], [{ thing1: null }], [{ thing1: '水' }]])(
  'data %j is refused',
  (data) => {
    expect(fieldsProblem(data, undefined)).not.toBeNull()
  },
)

test('a declared template gets its own fields, all of them', () => {
  const thing1 = { value: '水' }
  expect(fieldsProblem({ thing1 }, ['thing1'])).toBeNull()
  expect(fieldsProblem({ thing1 }, ['thing1', 'time2'])).toBe('data.time2.value is empty')
  expect(fieldsProblem({ thing1, thing3: thing1 }, ['thing1'])).toBe('data.thing3 is not a field of this template')
})
