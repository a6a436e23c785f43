import { anyEstate, completeShare } from './campaign-estate'
import type { Campaigner } from './campaign-habits'
import { knock, passDay } from './campaign-people'

/** Weeks a campaign lasts, days of a week on which somebody goes, and visits in a week for each hundred households. */
export const CAMPAIGN = { weeks: 30, days: 5, perHundred: 15, aim: 0.9, early: 8, middle: 16 } as const

export type Outcome = {
  households: number
  /** 成串率 before the first visit, after `CAMPAIGN.early` and `CAMPAIGN.middle` weeks, and at the end; 0 to 1. */
  before: number
  early: number
  middle: number
  final: number
  /** Weeks until the aim was reached; null: not in all of them. */
  weeks: number | null
  /** Visits that were made. */
  visits: number
}

/** One campaign: the same households with the same luck for whoever works on them, and as many visits each week. */
export const runCampaign = (seed: number, campaigner: Campaigner): Outcome => {
  const estate = anyEstate(seed)
  const homes = estate.flatMap((stairwell) => stairwell.homes)
  const before = completeShare(estate)
  const weekly = Math.round((homes.length * CAMPAIGN.perHundred) / 100)
  let [visits, early, middle]: [number, number, number] = [0, before, before]
  let weeks: number | null = null
  for (let week = 0; week < CAMPAIGN.weeks; week++) {
    let left = weekly
    campaigner.week?.(estate, week * 7, weekly)
    for (let weekday = 0; weekday < 7; weekday++) {
      const day = week * 7 + weekday
      const today = weekday < CAMPAIGN.days ? Math.ceil(left / (CAMPAIGN.days - weekday)) : 0
      for (let visit = 0; visit < today; visit++) {
        const home = campaigner.next(estate, day, left)
        if (!home) break
        campaigner.made?.(home, day)
        home.visits.push(day)
        knock(home, day)
        left--
        visits++
      }
      for (const home of homes) passDay(home, day)
    }
    const share = completeShare(estate)
    if (week + 1 === CAMPAIGN.early) early = share
    if (week + 1 === CAMPAIGN.middle) middle = share
    if (weeks === null && share >= CAMPAIGN.aim) weeks = week + 1
  }
  return { households: homes.length, before, early, middle, final: completeShare(estate), weeks, visits }
}
