import { textOf, visitsPasted } from './import-rows'
import { readMoment } from './import-when'

const NOW = Date.parse('2026-11-27T02:00:00Z')
const HEAD = '楼\t单元\t房号\t日期时间\t方式\t见到谁\t目的\t结果\t记录\t走访人'
const good = '6号楼\t2门\t402\t2026-11-20 15:30\t上门\t业主\t征求意见\t再想想\t要和儿子商量\t孙静'
const first = (text: string) => visitsPasted(text, NOW).lines[0]
const problems = (...cells: string[]) => first(`${HEAD}\n${cells.join('\t')}`)?.problems

test('a row copied from Excel is read with its names on top', () => {
  expect(visitsPasted(`${HEAD}\n${good}`, NOW)).toMatchObject({
    isHeaded: true,
    lines: [
      {
        line: 2,
        problems: [],
        row: {
          ...{ building: '6号楼', unit: '2门', room: '402', byName: '孙静', how: 'door', met: 'owner', purpose: 'ask' },
          ...{ outcome: 'willThink', words: '要和儿子商量', next: null, witness: null, at: '2026-11-20T07:30:00.000Z' },
        },
      },
    ],
  })
})

test('columns may stand in another order, have other names, and day and time may be apart', () => {
  const text =
    '走访人员\t房间号\t楼号\t门\t日期\t时间\t走访方式\t事由\t结果\t备注\t见到\t见证人\n李晓燕\t501\t7\t1\t2026/11/19\t9:05\t入户\t签字\t同意\t\t本人\t周强'
  expect(first(text)).toMatchObject({
    problems: [],
    row: {
      ...{ byName: '李晓燕', room: '501', building: '7', unit: '1', purpose: 'paper', outcome: 'agrees', met: 'owner' },
      ...{ witness: '周强', at: '2026-11-19T01:05:00.000Z' },
    },
  })
})

test('without names on top the usual order counts, and the first row is not lost', () => {
  expect(visitsPasted(good, NOW)).toMatchObject({ isHeaded: false, lines: [{ line: 1, problems: [] }] })
})

test.each<[string, string[], string[]]>([
  [
    'a time in the evening (rule 43)',
    ['6号楼', '2门', '402', '2026-11-20 22:00', '上门', '业主', '看望', '', '', '孙静'],
    ['早上 8 点半以前、晚上 8 点以后不上门、不打电话，请核对时间'],
  ],
  [
    'a day to come',
    ['6号楼', '2门', '402', '2026-11-28 10:00', '电话', '业主', '看望', '', '', '孙静'],
    ['时间还没到，请核对'],
  ],
  [
    'too long ago',
    ['6号楼', '2门', '402', '2026-10-01 10:00', '电话', '业主', '看望', '', '', '孙静'],
    ['超过 30 天了，不能再补记'],
  ],
  [
    'a day without a time',
    ['6号楼', '2门', '402', '2026-11-20', '电话', '业主', '看望', '', '', '孙静'],
    ['「2026-11-20」看不懂，请写成「2026-11-20 15:30」'],
  ],
  [
    'words nobody knows, all of them at once',
    ['6号楼', '', '402', '2026-11-20 10:00', '飞鸽', '', '看望', '', '', ''],
    [
      '没有写单元，例如「2门」',
      '方式「飞鸽」看不懂，请写：上门、打电话、住户来访',
      '没有写见到谁：业主、家里人、租户、没人在家、没开门',
      '没有写走访人',
    ],
  ],
])('%s is said in words that say how to put it right', (_, cells, expected) => {
  expect(problems(...cells)).toEqual(expected)
})

test('a row with nothing in it is none', () => {
  expect(visitsPasted(`${HEAD}\n\t\t\t\t\t\t\t\t\t`, NOW).lines).toEqual([])
})

test('the same visit twice is taken once', () => {
  const { lines } = visitsPasted(`${HEAD}\n${good}\n${good}`, NOW)
  expect(lines.map(({ row, problems: said }) => [row !== null, said])).toEqual([
    [true, []],
    [false, ['和第 2 行是同一次走访']],
  ])
})

test('lines go back into the field as they were, line breaks inside a cell too', () => {
  const text = `${HEAD}\n${good.replace('要和儿子商量', '"第一行\n第二行"')}`
  const { head, lines } = visitsPasted(text, NOW)
  expect(visitsPasted(textOf(head, lines), NOW).lines[0]?.row?.words).toBe('第一行\n第二行')
})

test.each<[string, string | null]>([
  ['2026-11-20 15:30', '2026-11-20T07:30:00.000Z'],
  ['2026/11/2 9:05', '2026-11-02T01:05:00.000Z'],
  ['2026年11月20日 下午3点半', '2026-11-20T07:30:00.000Z'],
  ['11月20日 上午9点', '2026-11-20T01:00:00.000Z'],
  ['11月20日 周五 上午9点20分', '2026-11-20T01:20:00.000Z'],
  ['2026-11-20T15:30:12', '2026-11-20T07:30:00.000Z'],
  ['2026.11.20 15：30', '2026-11-20T07:30:00.000Z'],
  ['12月20日 9:00', '2025-12-20T01:00:00.000Z'],
  ['2026-02-30 10:00', null],
  ['2026-11-20 25:00', null],
  ['昨天下午', null],
])('「%s」 is read as people mean it', (words, at) => {
  expect(readMoment(words, NOW)?.toISOString() ?? null).toBe(at)
})
