const BEIJING_OFFSET_MS = 8 * 3_600_000

const beijing = (instant: string): Date => new Date(Date.parse(instant) + BEIJING_OFFSET_MS)
const two = (n: number): string => String(n).padStart(2, '0')
const clock = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
const day = (at: Date): string => `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`

/** An instant as WeChat's `time` fields take it (rule 4), in Beijing time: 「2026年10月1日 15:01」. */
export const momentWords = (instant: string): string => {
  const at = beijing(instant)
  return `${at.getUTCFullYear()}年${day(at)} ${clock(at)}`
}

/** From one instant to another, joined as WeChat joins a range (rule 4). */
export const rangeWords = (from: string, until: string | null): string =>
  until === null || until === from ? momentWords(from) : `${momentWords(from)}~${momentWords(until)}`

/** The same for a field of twenty characters: 「10月1日 09:00~17:00」; from one day into another only the beginning has room. */
export const shortRangeWords = (from: string, until: string | null): string => {
  const [start, end] = [beijing(from), until === null ? null : beijing(until)]
  const beginning = `${day(start)} ${clock(start)}`
  if (end === null || until === from) return beginning
  return day(start) === day(end) ? `${beginning}~${clock(end)}` : `${beginning}起`
}
