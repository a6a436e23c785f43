import type { Output } from '@/api/call'
import { baselinePaper } from './baseline-paper'
import { claimPaper } from './claim-paper'
import { letterPaper } from './letter-paper'
import { paperText, photosOf } from './paper'
import { paperDeadline, quantityWords, stamp, yearsAfter } from './paper-words'

type Claim = Output<'claim.view'>

const photo = (photoId: string) => ({
  ...{ photoId, width: 1600, height: 1200, takenAt: null, capturedAt: '2026-11-19T01:40:00.000Z' },
  ...{ receivedAt: '2026-11-19T01:41:00.000Z', sha256: 'ab'.repeat(32), bySide: 'household' as const },
  ...{ check: 'shown' as const, mayReview: false },
})
const entry = (seq: number, act: Claim['entries'][number]['act'], more: Partial<Claim['entries'][number]> = {}) => ({
  ...{ seq, act, party: 'staff' as const, who: '孙静', onBehalf: null, at: '2026-11-20T02:00:00.000Z' },
  ...{ words: '', wordsState: 'shown' as const, photoIds: [], after: 'judged' as const, dueOn: null },
  ...more,
})
const offer = {
  how: 'money' as const,
  items: [
    { code: 'T1', name: '补墙砖', unit: '块', unitFen: 4_500, quantityCenti: 350, amountFen: 15_750, why: '' },
    { code: null, name: '找同款', unit: '项', unitFen: 10_000, quantityCenti: 100, amountFen: 10_000, why: '停产' },
  ],
  totalFen: 25_750,
  priceVersion: 2,
}
const claim: Claim = {
  ...{ claimId: 'c', number: 'PF-261119-03', estateId: 'e', estateName: '新明胡同', estatePhone: '010-6500 0000' },
  ...{ stairwellId: 's', flatId: 'f', building: '6号楼', unit: '2门', room: '301', damagePlace: 'bathroom' },
  ...{ damage: 'tile', noticedOn: '2026-11-18', want: { kind: 'money', fen: 30_000 }, phoneMasked: null },
  ...{ receivedAt: '2026-11-19T01:41:00.000Z', cycle: 1, rung: 'street', clock: null, pauseWords: null, stars: null },
  status: {
    at: 'final',
    liability: {
      shares: [
        { who: 'contractor', percent: 70 },
        { who: 'earlier', percent: 30 },
      ],
      pairs: [],
    },
    offer,
    mediatorName: '赵敏',
    letterOn: '2026-11-27',
  },
  warranty: { years: 2, until: '2028-11-01', isOver: false },
  charge: { rung: 'street', name: '街道', phone: '010' },
  entries: [
    entry(0, 'submit', { party: 'household', who: '', words: '拆管时砖裂了', photoIds: ['p1', 'p2'] }),
    entry(1, 'judge', { words: '施工前有一处空鼓' }),
    entry(2, 'offer', { words: '按价目表' }),
    entry(3, 'object', { party: 'household', who: '', words: '少算了', onBehalf: 'phone' }),
    entry(4, 'letter', { party: 'mediator', who: '赵敏', words: '双方各让一步' }),
  ],
  ...{ photos: { p1: photo('p1'), p2: photo('p2') }, baseline: null, agreed: null, cause: null, maybeSame: [] },
  ...{
    head: 'cd'.repeat(32),
    seq: 4,
    stateSeq: 4,
    isRestricted: false,
    moves: [],
    movesOnBehalf: [],
    side: 'household',
  },
  abilities: { review: false, revealPhone: false, join: false, export: true, askErase: false },
}

test('the letter says facts, both positions, liability, the offer to the fen, and the ways that remain', () => {
  const words = paperText(letterPaper(claim) ?? { title: '', place: '', number: '', blocks: [] })
  for (const said of [
    '调解结果告知书',
    'PF-261119-03',
    '调解员 赵敏',
    '卫生间',
    '住户：拆管时砖裂了',
    '少算了',
    '施工前有一处空鼓',
    '施工方 70%、施工前就有 30%',
    '双方各让一步',
    '补墙砖，¥45.00 / 块，3.5 块，¥157.50',
    '找同款（价目表里没有：停产）',
    '合计 ¥257.50（价目表第 2 版）',
    '人民调解委员会',
    '《民法典》第一百八十八条',
    '2029年11月18日',
    'cd'.repeat(32),
  ])
    expect(words).toContain(said)
})

test('there is no letter before a mediator wrote one, nor of an earlier time once the claim was reopened', () => {
  expect(letterPaper({ ...claim, entries: claim.entries.slice(0, 4) })).toBeNull()
  expect(letterPaper({ ...claim, entries: [...claim.entries, entry(5, 'reopen')] })).toBeNull()
})

test('a letter is still there after its offer was accepted', () => {
  const accepted = { ...claim, entries: [...claim.entries, entry(5, 'accept')] }
  expect(letterPaper(accepted)?.title).toBe('调解结果告知书')
})

test('words that wait for a look are not printed either (rule 12)', () => {
  const waiting = claim.entries.map((one) => (one.act === 'object' ? { ...one, words: null } : one))
  expect(paperText(claimPaper({ ...claim, entries: waiting }, true))).toContain('文字还在核对')
})

test('a claim prints every entry with its time and who, and each photo once', () => {
  const paper = claimPaper(claim, true)
  const words = paperText(paper)
  expect(words).toContain('2026年11月20日 10:00')
  expect(words).toContain('住户电话说的，代记')
  expect(photosOf(paper)).toEqual(['p1', 'p2'])
  expect(photosOf(claimPaper(claim, false))).toEqual([])
})

test('a photo that these eyes may not see leaves no gap', () => {
  expect(photosOf(claimPaper({ ...claim, photos: { p2: photo('p2') } }, true))).toEqual(['p2'])
})

test('a paused clock is printed with its reason, a running one with its deadline and source', () => {
  const clock = {
    ...{ step: 'repair' as const, startedOn: '2026-11-20', dueOn: '2026-12-04', days: 10, source: '串门默认' },
    paused: null,
  }
  const running = { ...claim, clock }
  expect(paperText(claimPaper(running, false))).toContain('修好：最晚 2026年12月4日 周五（10 个工作日，串门默认）')
  const paused = { ...claim, pauseWords: '等砖到货', clock: { ...clock, paused: { since: '2026-11-25', left: 6 } } }
  expect(paperText(claimPaper(paused, false))).toContain('已暂停，等砖到货')
})

test('a baseline prints rooms, defects, who signed, and what was signed as a hash', () => {
  const paper = baselinePaper(
    {
      ...{ flatId: 'f', stairwellId: 's', building: '6号楼', unit: '2门', room: '301', estateId: 'e', state: 'signed' },
      rooms: [
        {
          ...{ roomId: 'r', kind: 'bathroom', name: '' },
          surfaces: [
            {
              ...{ surface: 'wall', photoIds: ['p1'], notes: '白砖' },
              defects: [{ photoId: 'p1', kind: 'crack', x: 500, y: 500, r: 50, words: '门后' }],
            },
          ],
        },
      ],
      photos: { p1: photo('p1') },
      household: { name: '王桂兰', at: '2026-11-01T01:00:00.000Z', via: 'app' },
      contractor: { name: '田师傅', at: '2026-11-01T02:00:00.000Z' },
      ...{ waiver: null, savedAt: '2026-11-01T00:30:00.000Z', rev: 3, isClosed: true, missing: [] },
      abilities: {
        edit: false,
        sign: false,
        signForHousehold: false,
        signAsContractor: false,
        waive: false,
        reopen: false,
      },
    },
    true,
  )
  const words = paperText(paper)
  expect(words).toContain('墙面：照片 1 张；旧毛病 1 处：裂缝（门后）；白砖')
  expect(words).toContain('王桂兰　2026年11月1日 09:00')
  expect(words).toMatch(/这份记录：[0-9a-f]{64}/)
  expect(photosOf(paper)).toEqual(['p1'])
})

test.each([
  ['2026-11-18', '2029-11-18'],
  ['2024-02-29', '2027-02-28'],
])('three years from %s end on %s', (on, end) => {
  expect(yearsAfter(on, 3)).toBe(end)
})

test('on paper times are to the minute and quantities as they were priced', () => {
  expect(stamp('2026-11-19T16:05:00.000Z')).toBe('2026年11月20日 00:05')
  expect(paperDeadline('2026-11-27')).toBe('2026年11月27日 周五')
  expect(quantityWords({ quantityCenti: 1_205, unit: '㎡' })).toBe('12.05 ㎡')
  expect(quantityWords({ quantityCenti: 100, unit: '项' })).toBe('1 项')
})
