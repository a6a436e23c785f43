import { mayAnswer } from '../../../domain/complaint/policy'
import { answerComplaint } from '../../../types/complaint'
import { action } from '../../platform/action'
import { ownHomes } from '../../platform/own-homes'
import { placeOfEstate } from '../../platform/place'
import { tellPlan } from '../../platform/plan-news'
import { found, stop, take } from '../../platform/refused'

/** Answers a complaint, once; its household is told. By nobody it is about. Refuses as `mayAnswer`, and `complaint_state` when it is answered. */
export const answer = action(answerComplaint, async ({ input, actor, now, store, permit, commit }) => {
  const { complaintId, words } = input
  const seen = found(await store.complaints.get(complaintId))
  const place = await placeOfEstate(store, seen.estateId)
  const homes = await ownHomes(store, actor.bindings)
  permit(mayAnswer(actor, seen, place, homes))
  return commit(async (tx) => {
    const complaint = found(await tx.complaints.get(complaintId))
    take(mayAnswer(actor, complaint, place, homes))
    if (!complaint.isOpen) return stop('complaint_state')
    const said = { words, by: actor.personId, byName: actor.staff?.name ?? '', at: now }
    await tx.complaints.put({ ...complaint, isOpen: false, answer: said })
    const household = { title: '您提的意见有答复了', brief: '请点开看' }
    const news = {
      of: complaint,
      to: 'matters',
      subjectId: complaint.flatId,
      step: `complaint~${complaintId}`,
    } as const
    await tellPlan(tx, { ...news, household, by: actor.personId }, now)
    return { complaintId }
  })
})
