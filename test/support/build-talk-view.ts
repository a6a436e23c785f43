import type { TalkView } from '../../types/talk'

/** A talk about 6号楼2门 301 as staff see it, while days are being asked about. */
export const buildTalkView = (change: Partial<TalkView> = {}): TalkView => ({
  ...{
    talkId: 't',
    estateId: 'e',
    stairwellId: 's',
    flatId: 'f',
    estateName: '新明胡同',
    estatePhone: '010-6500 0000',
  },
  ...{ building: '6号楼', unit: '2门', room: '301', viewer: 'staff', at: 'inviting', where: '居委会会议室' },
  slots: [
    { slotId: 'a', on: '2026-12-01', from: '09:00', until: '10:00', can: ['contractor'] },
    { slotId: 'b', on: '2026-12-02', from: '18:30', until: '19:30', can: ['contractor'] },
  ],
  ...{ slotId: null, answered: ['contractor'], decoratorName: '马师傅', minutes: null, minutesHash: null },
  ...{ signatures: [], missing: [], decoration: { standard: 'fine', month: '2025-08' }, hasBaseline: true },
  ...{ cancelled: null, decoratorPhoneMasked: null, hasDecoratorJoined: false, rev: 3 },
  abilities: {
    ...{ answer: false, fix: false, write: false, sign: [], recordPaper: [] },
    ...{ cancel: false, makeCode: false },
  },
  ...change,
})

export const aMinutes: NonNullable<TalkView['minutes']> = {
  words: '吊顶只拆一块，装完管子按原样补。',
  surfaces: [
    { room: 'bathroom', surface: 'wall', standard: '同款砖，缝对齐', liable: 'contractor' },
    { room: 'bathroom', surface: 'ceiling', standard: '原板装回', liable: 'decorator' },
  ],
  ...{ ceilingFen: 800_000, byName: '孙静', at: '2026-11-27T00:00:00.000Z' },
}
export const HASH = 'a'.repeat(64)

/** Minutes are written and wait for these sides. */
export const minutedView = (change: Partial<TalkView> = {}): TalkView =>
  buildTalkView({
    ...{ at: 'minuted', slotId: 'b', answered: ['contractor', 'decorator', 'resident'] },
    ...{ minutes: aMinutes, minutesHash: HASH, missing: ['contractor', 'decorator', 'resident'] },
    ...change,
  })
