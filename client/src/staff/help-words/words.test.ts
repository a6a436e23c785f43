import { buildHelpPlace, buildHelpView } from '../../../../test/support/build-help-view'
import { placeWords } from '../place-words'
import { leftTone, leftWords, nextStep } from './next-step'
import { runWords } from './run-words'
import { atWords, hoursWords, minutesWords, placeState, timeWords, titleOf } from './task-words'

const NOW = Date.parse('2026-11-27T00:30:00Z')
const row = (part: Partial<Parameters<typeof nextStep>[0]> = {}) => ({ ...buildHelpView(), hoursLeft: 27, ...part })
const asked = (order: NonNullable<ReturnType<typeof buildHelpPlace>['order']>) =>
  buildHelpPlace({ as: 'station', name: '德胜驿站', order })

describe('a task in words', () => {
  test('its hours, also the end of a day', () => {
    expect(hoursWords(8, 12)).toBe('上午8点—中午12点')
    expect(hoursWords(20, 24)).toBe('晚8点—夜里12点')
  })

  test.each([
    [{ kind: 'water', count: 2 }, '送水到家，2 桶'],
    [{ kind: 'water', count: null }, '送水到家'],
    [{ kind: 'errand', count: 2 }, '跑腿代办'],
  ] as const)('%o is titled %s', (task, words) => {
    expect(titleOf(task)).toBe(words)
  })

  test('the window until somebody has it, then its hour', () => {
    expect(timeWords(buildHelpView())).toBe('11月28日 周六 上午8点—中午12点')
    expect(timeWords(buildHelpView({ startHour: 10 }))).toBe('11月28日 周六 上午10点')
  })

  test('a place is told as far as the reader may know it', () => {
    expect(placeWords(buildHelpView())).toBe('6号楼2门 501')
    expect(placeWords(buildHelpView({ unit: null, room: null }))).toBe('6号楼')
  })

  test('one of two who is still wanted is said', () => {
    expect(atWords(buildHelpView({ people: 2, missing: 1 }))).toBe('还差 1 位')
    expect(atWords(buildHelpView({ people: 2, missing: 2 }))).toBe('在找人')
  })

  test.each([
    [40, '约 40 分钟'],
    [120, '约 2 小时'],
    [150, '约 2 小时 30 分钟'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(minutesWords(minutes)).toBe(words)
  })

  test('a station that offers another hour says which', () => {
    expect(placeState(asked({ state: 'countered', counterHour: 14, priceFen: 0 })).words).toContain('下午2点')
  })
})

describe('the last run of the matching', () => {
  const run = { at: '2026-11-27T00:28:00.000Z', method: 'flow', changed: 1, ms: 12 } as const
  test.each([
    ['proven', { tasks: 18, unserved: 2, gap: 0, isProven: true }, '2 分钟前算过：18 件里 16 件有人可问，保证最优'],
    [
      'not proven',
      { tasks: 18, unserved: 2, gap: 0.01101, isProven: false },
      '2 分钟前算过：18 件里 16 件有人可问，离最优最多差 1.2%',
    ],
    [
      'exactly',
      { tasks: 9, unserved: 9, gap: 0.012, isProven: false },
      '2 分钟前算过：9 件里 0 件有人可问，离最优最多差 1.2%',
    ],
    ['over nothing', { tasks: 0, unserved: 0, gap: 0, isProven: true }, '2 分钟前算过：没有要找人的'],
  ])('%s is said truly', (_name, part, words) => {
    expect(runWords({ ...run, ...part }, NOW)).toBe(words)
  })
  test('is not claimed before there was one', () => {
    expect(runWords(null, NOW)).toContain('还没有算过')
  })
})

describe('the next step of a task nobody has taken', () => {
  const proposals = [{ name: '李晓燕', as: 'volunteer' as const, fromHour: 9, sentence: '同楼门', isPinned: false }]
  test.each([
    [
      'a station has not answered',
      { places: [asked({ state: 'asked', counterHour: null, priceFen: 0 })] },
      '等德胜驿站确认',
    ],
    [
      'a station offers another hour',
      { places: [asked({ state: 'countered', counterHour: 14, priceFen: 0 })] },
      '德胜驿站想改到下午2点，等住户答复',
    ],
    ['it is too late to wait', { proposals, hoursLeft: 2 }, '快来不及了，别等系统'],
    ['somebody is asked', { proposals }, '等李晓燕答复'],
    ['every ring was asked', { ring: 'staff' as const, nextRingAt: null }, '各处都问过了，没有人接'],
    ['it widens by itself', {}, '没人接的话，11月27日 周五 中午12点再往远处问'],
  ])('when %s', (_name, part, words) => {
    expect(nextStep(row(part), NOW).words).toBe(words)
  })

  test.each([
    [0.5, '不到 1 小时', 'brick'],
    [2.9, '还剩 2 小时', 'brick'],
    [3, '还剩 3 小时', 'amber'],
    [24, '还剩 24 小时', 'plain'],
    [72, '还剩 3 天', 'plain'],
  ])('with %d hours left is marked', (hours, words, tone) => {
    expect([leftWords(hours), leftTone(hours)]).toEqual([words, tone])
  })
})
