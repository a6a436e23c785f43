import { accept, type Result, refuse } from '../../types/result'
import { type TalkDoc, type TalkParty, type TalkSignature, talkParties } from '../../types/talk'
import { checkSlots } from './check-slots'
import { minutesHash } from './minutes-hash'
import { type TalkBy, type TalkMove, talkTable } from './moves'
import { ofNone } from './new-talk'

export type TalkMover = {
  by: TalkBy
  personId: string
  /** Working name of staff and crew, the decorator's name, or a masked owner's. */
  name: string
  /** An owner for the household; crew and decorator for their own side. */
  maySign: boolean
}

/**
 * A talk as a move leaves it. Refuses `talk_state` from where it is not in the table, `not_allowed` for what nobody of that side does, `talk_two_parties` for another's side, `minutes_changed` for a
 * hash of other minutes, `photo_required` for a signature that staff record without its paper, `paper_other_flat` where that names another room, and as `checkSlots`.
 */
export const applyMove = (talk: TalkDoc, move: TalkMove, mover: TalkMover, now: Date): Result<TalkDoc> => {
  const may = mayMake(talk, move, mover)
  if (!may.ok) return may
  const moved = moveOf(talk, move, mover, now)
  return moved.ok ? accept({ ...moved.value, rev: talk.rev + 1 }) : moved
}

const mayMake = ({ at }: TalkDoc, { kind }: TalkMove, { by }: TalkMover): Result<true> => {
  if (!talkTable[kind].by.includes(by)) return refuse('not_allowed')
  return talkTable[kind].from.includes(at) ? accept(true) : refuse('talk_state')
}

const moveOf = (talk: TalkDoc, move: TalkMove, mover: TalkMover, now: Date): Result<TalkDoc> => {
  switch (move.kind) {
    case 'can':
      return answered(talk, move, mover, now)
    case 'fix':
      return fixed(talk, move.slotId, now)
    case 'reslot': {
      const slots = checkSlots(move.slots, now)
      const { where } = move
      return slots.ok
        ? accept({ ...talk, at: 'inviting', where, slots: move.slots, slotId: null, can: ofNone() })
        : slots
    }
    case 'write':
      return accept({
        ...talk,
        at: 'minuted',
        minutes: { ...move.minutes, by: mover.personId, byName: mover.name, at: now },
        minutesHash: minutesHash(talk.flatId, move.minutes),
        // Whoever signed has signed other words.
        signatures: ofNone(),
      })
    case 'sign':
      return signed(talk, move, mover, now)
    case 'cancel':
      return accept({
        ...talk,
        at: 'cancelled',
        isLive: false,
        cancelled: { why: move.why, byName: mover.name, at: now },
      })
  }
}

const answered = (
  talk: TalkDoc,
  { as, slotIds }: Extract<TalkMove, { kind: 'can' }>,
  { by, personId }: TalkMover,
  now: Date,
): Result<TalkDoc> => {
  if (by === 'staff' && as !== 'decorator') return refuse('not_allowed')
  if (by !== 'staff' && by !== as) return refuse('talk_two_parties')
  const chosen = talk.slots.filter(({ slotId }) => slotIds.includes(slotId)).map(({ slotId }) => slotId)
  if (chosen.length !== new Set(slotIds).size) return refuse('talk_changed')
  return accept({ ...talk, can: { ...talk.can, [as]: { slotIds: chosen, by: personId, at: now } } })
}

const fixed = (talk: TalkDoc, wanted: string, now: Date): Result<TalkDoc> => {
  const slot = talk.slots.find(({ slotId }) => slotId === wanted)
  if (!slot) return refuse('talk_changed')
  const possible = checkSlots([slot], now)
  return possible.ok ? accept({ ...talk, at: 'fixed', slotId: wanted }) : possible
}

const signed = (
  talk: TalkDoc,
  { as, hash, paper }: Extract<TalkMove, { kind: 'sign' }>,
  { by, personId, name, maySign }: TalkMover,
  now: Date,
): Result<TalkDoc> => {
  if (hash !== talk.minutesHash) return refuse('minutes_changed')
  const may =
    by === 'staff'
      ? mayRecord(talk, paper)
      : mayPutOwn(talk, { as, hasPaper: paper !== undefined }, { by, personId, maySign })
  if (!may.ok) return may
  if (talk.signatures[as] !== null) return refuse('talk_state')
  const signature: TalkSignature = paper
    ? { by: personId, name: paper.name, at: now, via: 'paper', fileId: paper.fileId }
    : { by: personId, name, at: now, via: 'app', fileId: null }
  const signatures = { ...talk.signatures, [as]: signature }
  const isWhole = talkParties.every((party) => signatures[party] !== null)
  return accept({
    ...talk,
    signatures,
    ...(isWhole ? { at: 'signed' as const, isLive: false, signedAt: now } : {}),
  })
}

/** 「301」, whether or not somebody wrote 室 behind it. */
const roomOf = (room: string): string => room.replace(/[\s室号]/g, '')

/** Staff sign nothing: they record a paper, and it must be of this flat. */
const mayRecord = ({ room }: TalkDoc, paper: { room: string } | undefined): Result<true> => {
  if (!paper) return refuse('photo_required')
  return roomOf(paper.room) === roomOf(room) ? accept(true) : refuse('paper_other_flat')
}

/** One's own side, on one's own phone, by who has not signed another. */
const mayPutOwn = (
  { signatures }: TalkDoc,
  { as, hasPaper }: { as: TalkParty; hasPaper: boolean },
  { by, personId, maySign }: Omit<TalkMover, 'name'>,
): Result<true> => {
  const other = talkParties.find((party) => party !== as && signatures[party]?.by === personId)
  if (by !== as || other !== undefined) return refuse('talk_two_parties')
  return maySign && !hasPaper ? accept(true) : refuse('not_allowed')
}
