import { applyAnswer } from '../../../domain/consent/apply-answer'
import { staffMay } from '../../../domain/staff/policy'
import { recordPaper as contract } from '../../../types/consent'
import { action } from '../../platform/action'
import { readFile } from '../../platform/files'
import { placeOfStairwell } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { randomId, sha256 } from '../../platform/secrets'
import { saveTally, tallyId } from '../../platform/tally-commit'

/**
 * Records an answer signed on paper, of equal standing with one given in the app (rule 35): photo, day and a witness are
 * required, and the evidence binds the photo's content. Refuses `photo_required`, `paper_date_invalid`, `paper_older` and
 * whatever a signature is refused for.
 */
export const recordPaper = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { place } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'recordPaper', place))
  const files = await Promise.all(input.photoIds.map((id) => store.files.get(id)))
  const photos = await Promise.all(
    files.map(async (file) => {
      if (file?.purpose !== 'evidence' || file.estateId !== place.estateId) return stop('photo_required')
      const bytes = (await readFile(file.cloudId)) ?? stop('photo_required')
      return { fileId: file._id, contentHash: sha256(bytes) }
    }),
  )
  const outcome = await commit(async (tx) => {
    const tally = found(await tx.tallies.get(tallyId(input.roundId, input.stairwellId)))
    const change = take(
      applyAnswer(
        tally,
        {
          flatId: input.flatId,
          signerId: input.signerId,
          via: 'paper',
          level: 3,
          textHash: input.textHash,
          clausesRead: input.clausesRead,
          answers: input.answers,
          salt: randomId(),
          paper: {
            signedOn: input.signedOn,
            witness: input.witness,
            recordedBy: actor.personId,
            photos,
          },
        },
        now,
      ),
    )
    await saveTally(tx, change, now)
    return { tallyId: tally._id, seq: change.tally.seq, version: change.tally.version }
  })
  await drainRollup(store, outcome)
  return { tallyId: outcome.tallyId, seq: outcome.seq }
})
