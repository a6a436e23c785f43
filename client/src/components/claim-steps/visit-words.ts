import { instantAt } from '@chuanmen/domain/works/instant-at'
import type { ClaimVisit } from '@chuanmen/types/claim'
import { dayWords, soonWords, windowWords } from '@/components/stage-line/steps'
import type { Moment } from '@/lib/format'

/** 「明天 11月24日 周二 下午2点半—4点」 */
export const visitWords = (visit: ClaimVisit, now: Moment) => `${dayWords(visit.on, now)} ${windowWords(visit)}`

/** 「明天下午2点半」: when somebody comes, as short as it can be said. */
export const visitSoon = ({ on, from }: ClaimVisit, now: Moment) => soonWords(instantAt(on, from), now)

/** The hour it was to end is over: somebody came, or did not. */
export const isPast = ({ on, to }: ClaimVisit, now: Moment) => instantAt(on, to) <= new Date(now)
