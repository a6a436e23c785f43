import { homeWords } from './home-words'

const nobody = { hasSaid: true, key: null, home: [], blackouts: [] }

test.each<[string, Parameters<typeof homeWords>[0], string[]]>([
  ['one that said nothing has no words', { ...nobody, hasSaid: false }, []],
  ['one that is never at home says so', nobody, ['没有一段时间家里有人']],
  ['a key stands for the times', { ...nobody, key: '楼门长王姨' }, ['钥匙在楼门长王姨']],
  [
    'both halves of a day are one',
    {
      ...nobody,
      home: [
        { on: '2026-11-30', half: 'am' },
        { on: '2026-11-30', half: 'pm' },
        { on: '2026-12-01', half: 'am' },
      ],
      blackouts: [{ from: '2026-12-02', until: '2026-12-04', why: 'exam' }],
    },
    ['11月30日全天、12月1日上午有人', '12月2日 — 12月4日 不行：家里有人考试'],
  ],
  [
    'many days are counted by their sort',
    {
      ...nobody,
      home: [
        ...['01', '02', '03', '04'].map((day) => ({ on: `2026-12-${day}`, half: 'pm' as const })),
        { on: '2026-12-07', half: 'am' },
        { on: '2026-12-07', half: 'pm' },
      ],
    },
    ['12月1日 — 12月7日：全天 1 天、下午 4 天有人'],
  ],
])('%s', (_, said, words) => {
  expect(homeWords(said)).toEqual(words)
})
