import { CALL_BACK_DAYS } from '@chuanmen/types/limits'
import { callOutcomeWords, type PaperView, paperAtWords } from '@chuanmen/types/paper'
import { riserWords } from '@chuanmen/types/riser'
import { flatStateWords } from '@chuanmen/types/tally'
import { dayHour, shortDay } from '@/lib/format'

type Said = Pick<PaperView['says'][number], 'item' | 'state'>

/** Item by item what a paper or the app says; all the same is said once. */
export const saidWords = (said: readonly Said[]): string => {
  const [first] = said
  const names = (some: readonly Said[]) => some.map(({ item }) => riserWords[item].name.replace('立管', '')).join('、')
  if (first && said.every(({ state }) => state === first.state)) return `${names(said)}：${flatStateWords[first.state]}`
  return said.map((one) => `${names([one])}：${flatStateWords[one.state]}`).join('；')
}

/** 「10月20日在手机上答的：厨房给水：不同意」 */
export const appWords = (app: PaperView['app']): string => {
  const days = [...new Set(app.map(({ on }) => on))]
  return days.map((on) => `${shortDay(on)}说的 ${saidWords(app.filter((one) => one.on === on))}`).join('；')
}

/** How a paper stands, with how long it has waited. */
export const standing = ({ at, recordedAt, calls, settled }: PaperView, now: number): string => {
  if (at === 'settled' && settled) {
    const held = { paper: '以纸为准', app: '以手机上的为准', newer: '本人又答复了一次' }[settled.for]
    return `${paperAtWords.settled}：${held}`
  }
  if (at !== 'toCall') return paperAtWords[at]
  const days = Math.floor((now - Date.parse(recordedAt)) / 86_400_000)
  const late = days > CALL_BACK_DAYS ? `，收了 ${days} 天了` : ''
  return calls.length > 0 ? `打过 ${calls.length} 次，没联系上${late}` : `${paperAtWords.toCall}${late}`
}

/** What was done to check a paper, oldest first. */
export const traceOf = ({ calls, settled }: PaperView, now: number): { id: string; words: string }[] => [
  ...calls.map(({ outcome, words, byName, at }) => ({
    id: at,
    words: `${dayHour(at, now)} ${byName}打过电话：${callOutcomeWords[outcome]}${words ? `。${words}` : ''}`,
  })),
  ...(settled
    ? [
        {
          id: settled.at,
          words: `${dayHour(settled.at, now)} ${settled.byName}：${settled.words || '本人又答复了一次'}`,
        },
      ]
    : []),
]
