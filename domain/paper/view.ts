import type { PaperDoc, PaperView } from '../../types/paper'

/** What a checker may do is asked for one person; `signer` is masked. */
type For = { personId: string; signer: string; isOwn: boolean; isRoundOver: boolean }

/** A paper as those who check it see it: what it says and what the app says, not the household's own words. */
export const paperView = (paper: PaperDoc, { personId, signer, isOwn, isRoundOver }: For): PaperView => {
  const { stairwellId, flatId, building, unit, room, signerId, at, isOpen, app, recordedAt, rev, settled } = paper
  const { answers, signedOn, witness, recordedBy, recordedByName, photos } = paper.paper
  const isOther = personId !== recordedBy && !isOwn
  return {
    paperId: paper._id,
    ...{ stairwellId, flatId, building, unit, room, signerId, signer, at, isOpen, app, rev },
    ...{ signedOn, witness, recordedByName },
    recordedAt: recordedAt.toISOString(),
    says: answers.map(({ item, state }) => ({ item, state })),
    photoIds: photos.map(({ fileId }) => fileId),
    calls: paper.calls.map(({ outcome, words, byName, at: calledAt }) => ({
      ...{ outcome, words, byName },
      at: calledAt.toISOString(),
    })),
    settled: settled && {
      ...{ for: settled.for, byName: settled.byName, words: settled.words },
      at: settled.at.toISOString(),
    },
    canCall: isOther && at === 'toCall',
    canSettle: isOther && at === 'conflict' && !isRoundOver,
  }
}
