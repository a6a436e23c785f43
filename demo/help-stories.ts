import type { HelpKind, HelpOutcome, ReleaseWhy } from '../types/help-words'

/** What is done with a task, on a day from today at a time. `by`: a volunteer's name. */
export type HelpStep =
  | ({ on: number; at: string } & (
      | { do: 'take'; by: string; hour: number }
      | { do: 'release'; by: string; why: ReleaseWhy }
      | { do: 'in'; by: string }
      | { do: 'out'; by: string; outcome: HelpOutcome }
      | { do: 'confirmOrder' | 'keeperOut' | 'cancel' | 'urgent' | 'answerYes' }
      | { do: 'thank'; stars: number; words: string }
      | { do: 'complain'; words: string }
    ))
  | { on: 'justNow'; at: ''; do: 'counter'; hour: number }
/** One household's need: in the hours `from` to `to` of the day `on`, asked for at `asked`. */
export type HelpStory = {
  home: string
  kind: HelpKind
  on: number
  hours: [from: number, to: number]
  /** `justNow`: an order that nobody answers lapses. */
  asked: [on: number, at: string] | 'justNow'
  count?: number
  minutes?: number
  words?: string
  station?: { serviceId: string; hour: number; payUpToFen: number }
  after?: HelpStep[]
}

const LI = '李晓燕'
const ZHAO = '赵志远'
const clock = (hour: number, minute = 0) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** Somebody takes it the evening before, comes and goes. */
const helped = (by: string, on: number, hour: number, outHour: number): HelpStep[] => [
  { on: on - 1, at: '20:30', do: 'take', by, hour },
  { on, at: clock(hour, 2), do: 'in', by },
  { on, at: clock(outHour, 40), do: 'out', by, outcome: 'done' },
]

const past: HelpStory[] = [
  // Helped while the round asks them: both thought again (`help.outcomes`).
  {
    ...{ home: '7号楼 1门 603', kind: 'company', on: -3, hours: [9, 12], asked: [-4, '19:10'] },
    after: [
      ...helped('刘春燕', -3, 9, 10),
      { on: -3, at: '12:30', do: 'thank', stars: 5, words: '刘姐陪着师傅量了墙砖，说清楚了会补一样的。' },
      { on: -2, at: '19:00', do: 'answerYes' },
    ],
  },
  {
    ...{ home: '5号楼 4门 501', kind: 'quiet', on: -4, hours: [14, 18], asked: [-5, '19:00'] },
    station: { serviceId: 'quiet', hour: 14, payUpToFen: 0 },
    after: [
      { on: -5, at: '19:40', do: 'confirmOrder' },
      { on: -4, at: '17:50', do: 'keeperOut' },
      { on: -4, at: '19:30', do: 'thank', stars: 5, words: '驿站很安静，孩子把卷子都做完了。' },
      { on: -3, at: '18:40', do: 'answerYes' },
    ],
  },
  // Helped, and the answer is as before.
  {
    ...{ home: '5号楼 2门 302', kind: 'errand', on: -3, hours: [9, 12], asked: [-4, '19:20'] },
    after: [...helped('陈建平', -3, 9, 9), { on: -3, at: '13:00', do: 'thank', stars: 4, words: '' }],
  },
  {
    ...{ home: '6号楼 2门 101', kind: 'water', on: -2, hours: [10, 14], asked: [-3, '18:30'], count: 2 },
    after: [
      { on: -3, at: '19:00', do: 'take', by: ZHAO, hour: 10 },
      { on: -3, at: '21:00', do: 'release', by: ZHAO, why: 'family' },
      { on: -3, at: '21:20', do: 'take', by: LI, hour: 11 },
      { on: -2, at: '11:03', do: 'in', by: LI },
      { on: -2, at: '11:41', do: 'out', by: LI, outcome: 'done' },
      { on: -2, at: '13:00', do: 'thank', stars: 5, words: '换了人也没耽误，谢谢晓燕。' },
    ],
  },
  { home: '6号楼 3门 101', kind: 'hospital', on: -2, hours: [8, 12], asked: [-3, '19:30'] },
  {
    ...{ home: '6号楼 4门 101', kind: 'errand', on: -2, hours: [15, 18], asked: [-3, '19:40'] },
    after: [
      ...helped('高明', -2, 15, 15),
      { on: -2, at: '18:20', do: 'complain', words: '药只拿回来一半，说好的是两盒。' },
    ],
  },
  {
    ...{ home: '6号楼 2门 301', kind: 'water', on: -1, hours: [14, 17], asked: [-2, '19:00'], count: 1 },
    after: helped(ZHAO, -1, 14, 14),
  },
  {
    ...{ home: '5号楼 1门 201', kind: 'meal', on: 1, hours: [10, 13], asked: [-2, '18:00'], count: 1 },
    after: [{ on: -1, at: '18:05', do: 'cancel' }],
  },
]

/** Of the days to come, asked for by yesterday evening. */
const coming: HelpStory[] = [
  // 李晓燕's day tomorrow; one of it changed hands.
  {
    ...{ home: '6号楼 2门 403', kind: 'water', on: 1, hours: [9, 12], asked: [-2, '19:15'], count: 2 },
    words: '水桶放在门口就行，老人搬不动。',
    after: [{ on: -2, at: '20:10', do: 'take', by: LI, hour: 9 }],
  },
  {
    ...{ home: '6号楼 2门 201', kind: 'company', on: 1, hours: [13, 18], asked: [-2, '19:25'] },
    after: [
      { on: -2, at: '20:15', do: 'take', by: ZHAO, hour: 14 },
      { on: -1, at: '18:30', do: 'release', by: ZHAO, why: 'clash' },
      { on: -1, at: '19:50', do: 'take', by: LI, hour: 14 },
    ],
  },
  // One of two is there already.
  {
    ...{ home: '6号楼 2门 602', kind: 'furniture', on: 2, hours: [9, 13], asked: [-1, '18:40'], count: 3 },
    after: [{ on: -1, at: '20:00', do: 'take', by: ZHAO, hour: 10 }],
  },
  { home: '6号楼 1门 201', kind: 'errand', on: 1, hours: [9, 18], asked: [-2, '18:20'] },
  {
    ...{ home: '5号楼 1门 301', kind: 'water', on: 2, hours: [9, 12], asked: [-1, '18:50'], count: 2 },
    after: [{ on: -1, at: '19:05', do: 'urgent' }],
  },
  { home: '5号楼 2门 101', kind: 'company', on: 4, hours: [9, 17], asked: [-1, '19:10'] },
  { home: '7号楼 1门 104', kind: 'care', on: 3, hours: [13, 18], asked: [-1, '19:20'] },
  { home: '6号楼 3门 301', kind: 'hospital', on: 5, hours: [8, 12], asked: [-1, '19:25'] },
  {
    ...{ home: '6号楼 4门 201', kind: 'meal', on: 2, hours: [10, 14], asked: 'justNow', count: 1 },
    station: { serviceId: 'meal', hour: 11, payUpToFen: 2_000 },
  },
  {
    ...{ home: '7号楼 1门 201', kind: 'cleaning', on: 3, hours: [9, 18], asked: 'justNow' },
    station: { serviceId: 'cleaning', hour: 9, payUpToFen: 5_000 },
    after: [{ on: 'justNow', at: '', do: 'counter', hour: 14 }],
  },
  // The only place of that hour: it is full.
  {
    ...{ home: '6号楼 3门 401', kind: 'care', on: 2, hours: [9, 12], asked: [-1, '17:50'] },
    station: { serviceId: 'care', hour: 9, payUpToFen: 6_000 },
    after: [{ on: -1, at: '18:15', do: 'confirmOrder' }],
  },
]

/** Of today, as far as the hour it is seeded at leaves room: one underway, one still to come. */
const ofToday = (hour: number): HelpStory[] => [
  ...(hour >= 8 && hour <= 19
    ? [
        {
          ...{ home: '6号楼 2门 102', kind: 'errand', on: 0, hours: [hour, hour + 1], asked: [-1, '19:35'] },
          after: [
            { on: -1, at: '20:40', do: 'take', by: LI, hour },
            { on: 0, at: clock(hour), do: 'in', by: LI },
          ],
        } satisfies HelpStory,
      ]
    : []),
  ...(hour <= 18
    ? [
        {
          ...{ home: '6号楼 2门 202', kind: 'water', on: 0, hours: [Math.max(8, hour + 1), 21], asked: [-1, '21:10'] },
          ...{ count: 1, after: [{ on: -1, at: '21:30', do: 'take', by: LI, hour: Math.max(8, hour + 1) }] },
        } satisfies HelpStory,
      ]
    : []),
]

export const helpStories = (hour: number): HelpStory[] => [...past, ...coming, ...ofToday(hour)]
