import { beijingDay } from '@chuanmen/domain/consent/beijing-day'
import { day, hour, shortDay } from '@/lib/format'

const yearOf = (moment: string) => beijingDay(new Date(moment)).slice(0, 4)

/** 「2026年11月27日 周五」: what is on paper outlives its year. */
export const paperDay = (moment: string) => `${yearOf(moment)}年${day(moment)}`

/** 「2026年11月20日 上午10点」; of a calendar day without an hour. */
export const paperMoment = (moment: string) =>
  `${yearOf(moment)}年${shortDay(moment)}${moment.length > '2026-11-20'.length ? ` ${hour(moment)}` : ''}`
