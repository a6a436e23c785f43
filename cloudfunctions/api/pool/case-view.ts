import { neighboursOf, takersOf } from '../../../domain/pool/settle'
import type { WordsState } from '../../../types/history'
import { MASK_BELOW } from '../../../types/limits'
import type { PoolCaseDoc, PoolCaseView } from '../../../types/pool'

/** Who looks: a household, by its primary flat, or who keeps the pool. */
export type Reader = { is: 'household'; flatId: string } | { is: 'keeper' }

/**
 * One case as somebody sees it. Numbers only once it is settled, to neighbours not of fewer than three that took a share: of two that were asked, one would know of the other. Who takes
 * a share is for the harmed household and the keeper alone, who declined or said nothing for nobody (rule 43).
 */
export const caseView = (
  asked: PoolCaseDoc,
  whatState: WordsState,
  reader: Reader,
  roomOf: (flatId: string) => string,
): PoolCaseView => {
  const isOurs = reader.is === 'household' && reader.flatId === asked.flatId
  const isSettled = asked.state === 'settled'
  const takers = takersOf(asked)
  const seesTakers = isOurs || reader.is === 'keeper'
  const readsWhat = seesTakers || whatState === 'shown'
  return {
    caseId: asked._id,
    what: readsWhat ? asked.what : '',
    whatState,
    amountFen: asked.amountFen,
    rule: asked.rule,
    isOurs,
    openedOn: asked.openedOn,
    until: asked.until,
    state: asked.state,
    mine: reader.is === 'household' ? mineOf(asked, reader.flatId) : null,
    settled:
      isSettled && (seesTakers || takers.length >= MASK_BELOW)
        ? { households: takers.length, agreedFen: asked.agreedFen }
        : null,
    harmed: reader.is === 'keeper' ? { flatId: asked.flatId, room: roomOf(asked.flatId) } : null,
    takers:
      isSettled && seesTakers
        ? takers.map((flatId) => ({
            flatId,
            room: roomOf(flatId),
            fen: asked.shares[flatId] ?? 0,
            isReceived: asked.received[flatId] !== undefined,
          }))
        : null,
  }
}

const mineOf = (asked: PoolCaseDoc, flatId: string): PoolCaseView['mine'] => {
  const fen = asked.shares[flatId]
  if (fen === undefined) return null
  const agrees = neighboursOf(asked).includes(flatId) ? (asked.answers[flatId]?.agrees ?? null) : null
  return { fen, agrees, isReceived: asked.received[flatId] !== undefined }
}
