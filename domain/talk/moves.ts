import type * as z from 'zod'
import type { moveTalk, TalkAt, TalkParty } from '../../types/talk'

export type TalkMove = z.output<(typeof moveTalk)['input']>['move']
export type TalkMoveKind = TalkMove['kind']
export type TalkBy = TalkParty | 'staff'

const three = ['contractor', 'decorator', 'resident'] as const

/**
 * Everything that may happen to a talk: from where, and by whom. What is in no row is refused. Staff answer for a decorator who is no user of ours, and record a signature on paper; they sign
 * nothing. Once all three have signed it is frozen.
 */
export const talkTable: Record<TalkMoveKind, { from: readonly TalkAt[]; by: readonly TalkBy[] }> = {
  can: { from: ['inviting'], by: [...three, 'staff'] },
  fix: { from: ['inviting', 'fixed'], by: ['staff'] },
  reslot: { from: ['inviting', 'fixed'], by: ['staff'] },
  write: { from: ['fixed', 'minuted'], by: ['staff'] },
  sign: { from: ['minuted'], by: [...three, 'staff'] },
  cancel: { from: ['inviting', 'fixed', 'minuted'], by: ['staff'] },
}

export const mayFrom = (kind: TalkMoveKind, at: TalkAt, by: TalkBy): boolean =>
  talkTable[kind].from.includes(at) && talkTable[kind].by.includes(by)
