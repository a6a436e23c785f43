import {
  acknowledge,
  agree,
  confirm,
  contractorPays,
  doing,
  inspect,
  judge,
  offerMoney,
  offerRepair,
  priced,
  type Story,
} from './claim-story'

const five = { building: '5号楼', unit: '3门' }
const six = { building: '6号楼', unit: '4门' }

const fiveStories: Story[] = [
  {
    ...{ ...five, room: '301', damagePlace: 'kitchen', damage: 'tile', filed: 0 },
    words: '拆旧管的时候，灶台边的墙砖震裂了一道，从上到下。',
    ...{ want: 'repair', shots: ['crack', 'crack'], steps: [] },
  },
  {
    ...{ ...five, room: '102', damagePlace: 'kitchen', damage: 'tile', filed: -4 },
    words: '水管边上的墙砖掉了一块。施工前拍的照片上还是好的。',
    ...{ want: 'repair', shots: ['missing'] },
    steps: [
      acknowledge(-4),
      inspect(-3, '管口右边墙砖脱落一块，周围没有空鼓。', ['missing']),
      judge(-1, contractorPays, '施工前照片上这块砖是好的，拆管时脱落，由施工方负责。'),
    ],
    what: '赔付：责任认定了，看施工前后对照',
  },
  {
    ...{ ...five, room: '602', damagePlace: 'kitchen', damage: 'stain', filed: -8 },
    words: '顶上接头渗了一夜水，橱柜背板和吊顶都泡黄了。',
    ...{ want: 'money', fen: 180_000, shots: ['stain'] },
    steps: [
      acknowledge(-8),
      inspect(-7, '吊顶扣板两块、墙面一处有水渍，柜体背板受潮。', ['stain']),
      judge(
        -6,
        [
          { who: 'contractor', percent: 70 },
          { who: 'earlier', percent: 30 },
        ],
        '接头没有拧紧是主因；柜体背板原来就受过潮。',
      ),
      offerMoney(-6, [priced('05', 1.2), priced('04', 2.5)]),
      {
        ...doing(-5, 'household'),
        move: () => ({
          kind: 'object',
          about: 'amount',
          words: '柜子背板没有算进去，光这一项就要一千多。',
          photoIds: [],
        }),
      },
      {
        ...doing(-4, 'street'),
        move: () => ({ kind: 'mediate', words: '我来接手，先听两边说，再一起看现场。' }),
      },
      {
        ...doing(-1, 'street'),
        move: ({ on }) => ({
          kind: 'setVisit',
          visit: { on: on(2), from: '14:30', to: '15:30' },
          words: '两边都请到场。',
        }),
      },
    ],
    what: '赔付：不同意数额，街道正在调解',
  },
]

/** One joint that leaks, noticed on three storeys. */
const leakStories: Story[] = (
  [
    ['502', '厨房顶角滴水，盆里一夜接半盆。', ['stain']],
    ['402', '厨房管子边的墙面洇湿一大片。', ['stain']],
    ['302', '灶台上方往下渗水，墙皮起泡。', ['stain']],
  ] as const
).map(
  ([room, words, shots], at): Story => ({
    ...{
      ...five,
      room,
      damagePlace: 'kitchen',
      damage: 'leak',
      filed: -2,
    },
    ...{ words, want: 'repair', shots: at === 1 ? [] : shots },
    ...(at === 1 ? { isByPhone: true } : {}),
    ...(at === 2 ? { isUnread: true } : {}),
    steps: [acknowledge(-2)],
  }),
)

const sixStories: Story[] = [
  {
    ...{
      ...six,
      room: '201',
      damagePlace: 'kitchen',
      damage: 'fixture',
      filed: -2,
    },
    words: '水槽下面的柜门被碰掉了漆，合页也歪了。',
    ...{ want: 'talk', shots: ['crack'] },
    steps: [
      acknowledge(-2),
      {
        ...doing(-1, 'crew'),
        move: ({ on }) => ({
          kind: 'setVisit',
          visit: { on: on(1), from: '10:00', to: '11:00' },
          words: '带样板来，一起看颜色。',
        }),
      },
    ],
    what: '赔付：约好明天上门来看',
  },
  {
    ...{ ...six, room: '301', damagePlace: 'kitchen', damage: 'tile', filed: -6 },
    words: '管子周围的墙砖裂了三块，地砖磕掉一个角。',
    ...{ want: 'money', fen: 150_000, shots: ['crack', 'missing'] },
    steps: [
      acknowledge(-6),
      inspect(-5, '墙砖开裂三块，地砖缺角一块，都在管口一米以内。', ['crack']),
      judge(-4, contractorPays, '位置和施工痕迹对得上，由施工方负责。'),
      offerMoney(
        -3,
        [
          priced('01', 3),
          priced('12', 1.5),
          {
            from: 'own',
            name: '同花色地砖',
            unit: '块',
            unitFen: 6_800,
            quantityCenti: 100,
            why: '老花色，价目里没有，按市场买价',
          },
        ],
        '不满意可以说哪里不对，换一位没办过的人来调解。',
      ),
    ],
    what: '赔付：给出办法了，等着答复',
  },
  {
    ...{ ...six, room: '401', damagePlace: 'kitchen', damage: 'tile', filed: -9 },
    words: '墙砖掉了一块，露出水泥。',
    ...{ want: 'repair', shots: ['missing'] },
    steps: [
      acknowledge(-9),
      inspect(-8, '脱落一块，补一块就行，砖有余料。', ['missing']),
      judge(-7, contractorPays, '施工方负责。'),
      offerRepair(-7, 3, '同批次余料补贴，砖缝对齐，不空鼓。'),
      agree(-6),
      {
        ...doing(-1, 'crew', ['mended']),
        move: ({ photoIds }) => ({ kind: 'fulfil', words: '补好了，两天内先别碰水。', photoIds, receipt: null }),
      },
    ],
    what: '赔付：说修好了，等着确认',
  },
  {
    ...{ ...six, room: '101', damagePlace: 'kitchen', damage: 'tile', filed: -9 },
    words: '管子旁边两块墙砖裂了，施工前是好的，有照片。',
    ...{ want: 'money', fen: 60_000, shots: ['crack'] },
    steps: [
      acknowledge(-9),
      inspect(-8, '开裂两块，和施工前照片一对就清楚。', ['crack']),
      judge(-8, contractorPays, '施工前照片上完好，由施工方负责。'),
      offerMoney(-8, [priced('01', 2), priced('12', 1)]),
      agree(-7),
      {
        ...doing(-5, 'crew'),
        move: ({ on }) => ({
          kind: 'fulfil',
          words: '',
          photoIds: [],
          receipt: { amountFen: 2 * 8_550 + 42_000, paidOn: on(-5), ref: '转账，尾号 4471' },
        }),
      },
      confirm(-4, 5, '很快，该赔的都赔了。'),
    ],
  },
  {
    ...{ ...six, room: '501', damagePlace: 'kitchen', damage: 'crack', filed: -9 },
    words: '穿楼板的那一圈抹灰裂了缝。',
    ...{ want: 'repair', shots: ['crack'] },
    steps: [
      acknowledge(-9),
      inspect(-8, '封堵抹灰收缩裂缝，不漏水。', ['crack']),
      judge(-8, contractorPays, '施工方负责。'),
      offerRepair(-8, 2, '剔开重抹，刷同色漆。'),
      agree(-7),
      {
        ...doing(-4, 'crew', ['none']),
        move: ({ photoIds }) => ({ kind: 'fulfil', words: '重抹过了。', photoIds, receipt: null }),
      },
      confirm(-3, 4, '颜色稍微有点深，别的都好。'),
    ],
  },
  {
    // Nobody came to look in time: it climbs by itself.
    ...{ ...six, room: '601', damagePlace: 'kitchen', damage: 'pipe', filed: -9 },
    words: '换完管以后水流变小了，洗菜都不够用。',
    ...{ want: 'repair', shots: [], steps: [acknowledge(-9)] },
    what: '赔付：逾期没人来看，自动交给上一级',
  },
]

export const claimStories: readonly Story[] = [...fiveStories, ...leakStories, ...sixStories]
export const isOfTheLeak = (story: Story): boolean => leakStories.includes(story)
