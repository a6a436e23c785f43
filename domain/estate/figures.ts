import type { Figures, StairwellEntry } from '../../types/estate'

export const noFigures: Figures = {
  households: 0,
  agreed: 0,
  areaCentiSqm: 0,
  agreedAreaCentiSqm: 0,
  risers: 0,
  complete: 0,
}

/** Figures of the parts make those of the whole, exactly: they are integers. */
export const sumFigures = (list: Figures[]): Figures =>
  list.reduce(
    (sum, part) => ({
      households: sum.households + part.households,
      agreed: sum.agreed + part.agreed,
      areaCentiSqm: sum.areaCentiSqm + part.areaCentiSqm,
      agreedAreaCentiSqm: sum.agreedAreaCentiSqm + part.agreedAreaCentiSqm,
      risers: sum.risers + part.risers,
      complete: sum.complete + part.complete,
    }),
    noFigures,
  )

/** What is still missing: households that have not agreed on everything asked, and risers not complete. */
export type Gap = { households: number; risers: number }

/** The gap of an estate: over the stairwells that have a summary. Pass those of one round. */
export const gap = (entries: Pick<StairwellEntry, 'summary'>[]): Gap =>
  gapOf(sumFigures(entries.flatMap(({ summary }) => summary ?? [])))

const gapOf = ({ households, agreed, risers, complete }: Figures): Gap => ({
  households: households - agreed,
  risers: risers - complete,
})

/** 「还差 14 户，就能多成 9 串」, the staff's headline; with nothing asked or nothing missing it says that. */
export const gapSentence = (figures: Figures): string => {
  const missing = gapOf(figures)
  if (figures.risers === 0) return '还没有征求意见'
  if (missing.risers === 0) return `${figures.risers} 串已全部成串`
  return `还差 ${missing.households} 户，就能多成 ${missing.risers} 串`
}
