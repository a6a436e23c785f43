import { day, hour, shortDay } from '@/lib/format'

const BEIJING_MS = 8 * 3_600_000
const yearOf = (moment: string) => new Date(Date.parse(moment) + BEIJING_MS).getUTCFullYear()

/** 「2026年11月27日 周五」: what is on paper outlives its year. */
export const paperDay = (moment: string) => `${yearOf(moment)}年${day(moment)}`

/** 「2026年11月20日 上午10点」; of a calendar day without an hour. */
export const paperMoment = (moment: string) =>
  `${yearOf(moment)}年${shortDay(moment)}${moment.length > '2026-11-20'.length ? ` ${hour(moment)}` : ''}`
