/** A Beijing moment as people write it in a table, or null: 「2026-11-20 15:30」「2026/11/20 下午3点半」「11月20日 上午9点」. Without a year it is the last such day before `now`. */
export function readMoment(words: string, now: number): Date | null {
  const text = words.replace(/：/g, ':').replace(/\s+/g, ' ').trim()
  const found = text.match(
    /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?(?: ?(?:周|星期)[一二三四五六日天])?[ T]?(凌晨|早上|早|上午|中午|下午|晚上|晚)? ?(\d{1,2})(?::(\d{2})(?::\d{2})?|[点时](半|\d{1,2}分?)?)$/,
  )
  if (!found) return null
  const [, year, month, day, part = '', hour = '', minute, after = ''] = found
  const minutes = Number(minute ?? (after === '半' ? 30 : after.replace('分', '')))
  const hours = hourOf(Number(hour), part)
  if (hours > 23 || minutes > 59) return null
  const thisYear = new Date(now + BEIJING_MS).getUTCFullYear()
  const at = (whichYear: number) => momentOf(whichYear, Number(month), Number(day), hours, minutes)
  if (year) return at(Number(year))
  const near = at(thisYear)
  return near && near.getTime() > now ? at(thisYear - 1) : near
}

const BEIJING_MS = 8 * 3_600_000

/** 「下午3点」 is 15, 「中午1点」 13, 「中午11点」 11. */
function hourOf(hour: number, part: string): number {
  if (hour >= 12) return hour
  if (part === '下午' || part.startsWith('晚')) return hour + 12
  return part === '中午' && hour < 10 ? hour + 12 : hour
}

/** Null for a day that no calendar has. */
function momentOf(year: number, month: number, day: number, hours: number, minutes: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day, hours, minutes))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? new Date(date.getTime() - BEIJING_MS) : null
}
