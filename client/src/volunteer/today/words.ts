/** 「今天 2 件，还有 2 件等人」: what is taken today and still to do, and what is proposed. */
export function headline(today: number, proposed: number): string {
  if (today > 0) return proposed > 0 ? `今天 ${today} 件，还有 ${proposed} 件等人` : `今天 ${today} 件`
  return proposed > 0 ? `今天还没接，有 ${proposed} 件等人` : '今天没有要去的'
}

/** Hours with one decimal, cut and not rounded: 「6.5」「12」. */
export const hoursWords = (minutes: number): string => String(Math.floor(minutes / 6) / 10)
