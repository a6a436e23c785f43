import type { OnPaper } from '../../../domain/paper/conflict'
import { newPaper } from '../../../domain/paper/new-paper'
import { recordOnPaper } from '../../../domain/paper/record'
import { namesRoom } from '../../../domain/paper/room'
import { flatsOf } from '../../../domain/riser/primary-flats'
import { staffMay } from '../../../domain/staff/policy'
import { recordPaper as contract } from '../../../types/consent'
import { action } from '../../platform/action'
import { afterAnswer } from '../../platform/after-answer'
import { putPapersAway } from '../../platform/paper-commit'
import { placeOfStairwell } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { randomId } from '../../platform/secrets'
import { signerName } from '../../platform/signer-name'
import { saveTally, tallyId } from '../../platform/tally-commit'
import { paperPhotos } from './paper-photos'

/**
 * Records an answer signed on paper, of equal standing with one given in the app (rule 35): photo, day and a witness are
 * required, and the evidence binds the photo's content. One that contradicts an answer in the app of the same day or later is a
 * conflict: neither counts until it is settled. Refuses `photo_required`, `paper_other_flat`, `paper_date_invalid`, `paper_older`,
 * `witness_not_independent` and whatever a signature is refused for.
 */
export const recordPaper = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { flatId, signerId, stairwellId } = input
  const { place, stairwell } = await placeOfStairwell(store, stairwellId)
  permit(staffMay(actor, 'recordPaper', place))
  const { building, unit } = stairwell
  const flats = flatsOf(stairwell, flatId)
  const room = flats[0]?.room ?? stop('flat_not_in_round')
  if (!namesRoom(input.roomOnPaper, { building, unit, rooms: flats.map((flat) => flat.room) })) stop('paper_other_flat')
  const [photos, signer] = await Promise.all([
    paperPhotos(store, input.photoIds, { estateId: stairwell.estateId, flatIds: flats.map((flat) => flat.flatId) }),
    signerName(store, stairwell, { flatId, signerId }),
  ])
  const recorder = actor.staff?.name ?? ''
  const answer: OnPaper = {
    flatId,
    signerId,
    via: 'paper',
    level: 3,
    textHash: input.textHash,
    clausesRead: input.clausesRead,
    answers: input.answers,
    salt: randomId(),
    paper: {
      signedOn: input.signedOn,
      witness: input.witness,
      parties: [recorder, signer],
      recordedBy: actor.personId,
      photos,
    },
  }
  const outcome = await commit(async (tx) => {
    const before = found(await tx.tallies.get(tallyId(input.roundId, stairwellId)))
    const recorded = take(recordOnPaper(before, answer, now))
    const { tally: after, evidence, app } = recorded
    const where = { estateId: stairwell.estateId, stairwellId, flatId, building, unit, room }
    const paper = newPaper(answer, recorded, where, recorder, now)
    await saveTally(tx, recorded, now)
    await tx.papers.create(paper)
    await putPapersAway(tx, { before, after, evidence }, now)
    const words = Object.fromEntries(input.answers.map((one) => [one.item, one.words]))
    await afterAnswer(tx, { before, after, evidence, words, actorName: '纸质' }, now)
    return {
      tallyId: after._id,
      seq: after.seq,
      version: after.version,
      paperId: paper._id,
      isConflict: app.length > 0,
    }
  })
  await drainRollup(store, outcome)
  const { version: _version, ...answered } = outcome
  return answered
})
