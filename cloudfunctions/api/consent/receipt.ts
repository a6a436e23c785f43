import { staffMay } from '../../../domain/staff/policy'
import { type Receipt, viewReceipt } from '../../../types/consent'
import type { ReasonCode } from '../../../types/reasons'
import { accept } from '../../../types/result'
import { action } from '../../platform/action'
import { householdsOf, ownersIn } from '../../platform/households'
import { placeOfStairwell } from '../../platform/place'
import { found, stop } from '../../platform/refused'

const methods = { app: '电子确认', agent: '电子确认（持授权书代签）', paper: '纸质签字', call: '电话确认' } as const

/** A receipt: for the signer and whoever holds a power for them; staff see those of their scope. */
export const receipt = action(viewReceipt, async ({ input, actor, store, permit }): Promise<Receipt> => {
  const doc = found(await store.evidence.get(`${input.tallyId}~${input.seq}`))
  const { entry, clear } = doc
  if (entry.kind !== 'answer' && entry.kind !== 'withdrawal') return stop('not_found')
  const stairwellId = input.tallyId.slice(input.tallyId.indexOf('~') + 1)
  const { stairwell, place } = await placeOfStairwell(store, stairwellId)
  const isOwn = actor.bindings.some(
    (binding) =>
      binding.state === 'active' &&
      binding.flatId === entry.flatId &&
      (binding.signerId === entry.signerId || binding.role === 'family'),
  )
  permit(isOwn ? accept(true) : staffMay(actor, 'viewFlat', place))
  const [tally, households] = await Promise.all([
    store.tallies.get(input.tallyId),
    householdsOf(store, stairwell, entry.flatId),
  ])
  const { flats } = found(tally)
  return {
    receiptNo: `${doc.hash.slice(0, 8).toUpperCase()}-${String(input.seq).padStart(4, '0')}`,
    tallyId: input.tallyId,
    seq: input.seq,
    at: entry.at,
    head: doc.hash,
    textHash: entry.kind === 'answer' ? entry.textHash : found(tally).textHash,
    textVersion: entry.kind === 'answer' ? entry.textVersion : found(tally).textVersion,
    method: methods[entry.via],
    building: stairwell.building,
    unit: stairwell.unit,
    room: flats[entry.flatId]?.room ?? '',
    signer: ownersIn(households).find((owner) => owner.signerId === entry.signerId)?.masked ?? '业主',
    answers:
      entry.kind === 'answer'
        ? entry.answers.map(({ item, state, reasons }) => ({
            item,
            state,
            words: clear?.words[item] ?? '',
            reasons: reasons as ReasonCode[],
          }))
        : entry.items.map((item) => ({ item, state: 'withdrawn' as const, words: '', reasons: [] })),
    clausesRead: entry.kind === 'answer' ? entry.clausesRead : [],
    level: entry.kind === 'answer' ? entry.level : 0,
  }
})
