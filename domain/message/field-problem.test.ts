import type { MessageFieldType } from '../../types/message'
import { fieldProblem } from './field-problem'

const table: [MessageFieldType, taken: string[], refused: [value: string, why: string][]][] = [
  [
    'thing',
    ['停水', '字'.repeat(20), '3/F & lobby, 9:00'],
    [
      ['字'.repeat(21), 'long'],
      ['两\n行', 'letters'],
    ],
  ],
  [
    'number',
    ['0', '12.5', '9'.repeat(32)],
    [
      ['9'.repeat(33), 'long'],
      ['12楼', 'letters'],
      ['1,000', 'letters'],
    ],
  ],
  [
    'letter',
    ['ABC', 'x'.repeat(32)],
    [
      ['x'.repeat(33), 'long'],
      ['A1', 'letters'],
      ['水', 'letters'],
    ],
  ],
  [
    'symbol',
    ['!', '＊＊＊'],
    [
      ['!!!!!!', 'long'],
      ['a', 'letters'],
      ['1', 'letters'],
    ],
  ],
  [
    'character_string',
    ['ABC-2026/1 #3', 'x'.repeat(32)],
    [
      ['x'.repeat(33), 'long'],
      ['编号1', 'letters'],
    ],
  ],
  [
    'time',
    ['2026年10月1日 15:01', '15:01', '2026年10月1日 09:00~2026年10月1日 17:00', '09:00~17:00'],
    [
      ['2026-10-01 15:01', 'letters'],
      ['明天下午', 'letters'],
      ['09:00-17:00', 'letters'],
    ],
  ],
  [
    'date',
    ['2026年10月1日', '2026年10月1日 15:01', '2026年10月1日~2026年10月3日'],
    [
      ['10.1', 'letters'],
      ['15:01', 'letters'],
    ],
  ],
  [
    'amount',
    ['100', '￥100.50', '100元'],
    [
      ['一百元', 'letters'],
      ['12345678901', 'letters'],
      ['$'.repeat(17), 'long'],
    ],
  ],
  [
    'phone_number',
    ['010-82000216', '+86-0766-66888866'],
    [
      ['+86-0766-668888661', 'long'],
      ['转 8 号', 'letters'],
    ],
  ],
  [
    'car_number',
    ['京A12345', '粤A8Z888挂'],
    [
      ['京A1234567', 'long'],
      ['京A·123', 'letters'],
    ],
  ],
  [
    'name',
    ['王建军', '字'.repeat(10), 'Wang Jianjun Smith'],
    [
      ['字'.repeat(11), 'long'],
      ['x'.repeat(21), 'long'],
      ['王2', 'letters'],
    ],
  ],
  [
    'phrase',
    ['施工计划', '五个中国字'],
    [
      ['六个字的短语', 'long'],
      ['停水A', 'letters'],
      ['停水!', 'letters'],
    ],
  ],
]

describe.each(table)('a %s field', (type, taken, refused) => {
  test.each(taken)('takes %j (rule 4)', (value) => {
    expect(fieldProblem(type, value)).toBeNull()
  })
  test.each(refused)('refuses %j as %s (rule 4)', (value, why) => {
    expect(fieldProblem(type, value)).toMatchObject({ why })
  })
  test.each(['', '  '])('is never empty (rule 4): %j', (value) => {
    expect(fieldProblem(type, value)).toMatchObject({ why: 'empty' })
  })
})
