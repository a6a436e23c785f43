import type { TalkDoc, TalkParty } from '../../types/talk'

/** Of each side nothing yet. */
export const ofNone = (): Record<TalkParty, null> => ({ contractor: null, decorator: null, resident: null })

type Invited = Pick<
  TalkDoc,
  | '_id'
  | 'estateId'
  | 'stairwellId'
  | 'flatId'
  | 'building'
  | 'unit'
  | 'room'
  | 'itemId'
  | 'where'
  | 'slots'
  | 'invitedBy'
  | 'invitedByName'
  | 'invitedAt'
> & { decorator: Pick<TalkDoc['decorator'], 'name' | 'phone'> }

/** A talk to which all three are invited. */
export const newTalk = ({ decorator, ...invited }: Invited): TalkDoc => ({
  ...invited,
  schemaVersion: 1,
  at: 'inviting',
  isLive: true,
  slotId: null,
  can: ofNone(),
  decorator: { ...decorator, personId: null },
  codeHash: null,
  codeTries: 0,
  codeUntil: null,
  minutes: null,
  minutesHash: null,
  signatures: ofNone(),
  signedAt: null,
  cancelled: null,
  rev: 1,
})
