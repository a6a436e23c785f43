import { amountError, mostFenOf, mostWords, outcomeWords, whatWords } from './cost-words'

const pool = { members: 6, limitFen: 20_000, rule: 'even' as const }

test('a member is told what one loss costs at most, the odd fen rounded against nobody but the reader', () => {
  expect(mostFenOf(pool, true)).toBe(3_334)
  expect(mostWords(pool, true)).toBe('一次最多 ¥200.00，6 户分，每户最多 ¥33.34')
})

test('who has not joined is counted in before being told a sum', () => {
  expect(mostWords(pool, false)).toBe('一次最多 ¥200.00，加上您家 7 户分，每户最多 ¥28.58')
})

test('by area the sum is the one that the server worked out, and without one no number is made up', () => {
  expect(mostWords({ ...pool, rule: 'area', mostFen: 5_012 }, true)).toContain('您家最多 ¥50.12')
  expect(mostFenOf({ ...pool, rule: 'area' }, true)).toBeNull()
  expect(mostWords({ ...pool, rule: 'area' }, true)).not.toContain('您家最多')
})

test('alone there is nobody to share with', () => {
  expect(mostWords({ ...pool, members: 1 }, true)).toContain('没有人可以分担')
})

const settled = {
  ...{
    caseId: 'c',
    what: '门厅瓷砖',
    amountFen: 20_000,
    rule: 'even' as const,
    isOurs: false,
    whatState: 'shown' as const,
  },
  ...{ openedOn: '2026-11-20', until: '2026-11-25', state: 'settled' as const, takers: null },
  ...{ mine: { fen: 3_333, agrees: true, isReceived: false }, settled: { households: 4, agreedFen: 13_332 } },
}

test.each([
  ['who agreed reads the own share', settled, '您家答应分担 ¥33.33，还没有记下收到'],
  [
    'what nobody took stays with the harmed household',
    { ...settled, isOurs: true },
    '4 户邻居分担了 ¥133.32，余下 ¥66.68 由您家自己承担',
  ],
  [
    'who did not take part reads numbers only',
    { ...settled, mine: { ...settled.mine, agrees: false } },
    '4 户邻居分担了 ¥133.32；您家这次没有参加',
  ],
  ['nothing is said before it is settled (rule 43)', { ...settled, state: 'asking' as const, settled: null }, ''],
  [
    'of few that took a share nothing but the own part',
    { ...settled, settled: null },
    '您家答应分担 ¥33.33，还没有记下收到',
  ],
])('%s', (_, one, words) => {
  expect(outcomeWords(one)).toBe(words)
})

test.each([
  [null, 'unreadable'],
  [0, 'tooSmall'],
  [-100, 'tooSmall'],
  [20_000, null],
  [20_001, 'overLimit'],
])('an amount of %s fen is checked against the limit', (fen, error) => {
  expect(amountError(fen, 20_000)).toBe(error)
})

test('words that nobody has looked at yet are not shown, and their place says so (rule 12)', () => {
  expect(whatWords({ what: '' })).toContain('还在核对')
  expect(whatWords(settled)).toBe('门厅瓷砖')
})
