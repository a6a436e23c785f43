import { type TalkTold, talkNews } from '../../../domain/talk/news'
import type { TalkDoc } from '../../../types/talk'
import { tellPlan } from '../../platform/plan-news'
import type { Transaction } from '../../platform/store'

/** Leaves word of a move, in its transaction: the household and the other sides in one entry, who runs the talk, with words of their own, in another. */
export const tellTalk = async (
  tx: Transaction,
  talk: TalkDoc,
  kind: Parameters<typeof talkNews>[1],
  by: Parameters<typeof talkNews>[2],
  now: Date,
): Promise<void> => {
  const { household, others, runner }: TalkTold = talkNews(talk, kind, by)
  const here = { of: talk, to: 'talk' as const, subjectId: talk._id, by: by.personId }
  await tellPlan(tx, { ...here, step: talk.rev, household, staff: others }, now)
  await tellPlan(tx, { ...here, step: `${talk.rev}~runner`, staff: runner }, now)
}
