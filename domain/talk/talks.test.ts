import type { TalkAt, TalkDoc, TalkMinutes, TalkParty } from '../../types/talk'
import { talkAts, talkParties } from '../../types/talk'
import { agreedOf } from './agreed'
import { applyMove, type TalkMover } from './apply-move'
import { checkSlots } from './check-slots'
import { shownTalk, talkGlance } from './glance'
import { minutesHash } from './minutes-hash'
import { type TalkBy, type TalkMove, type TalkMoveKind, talkTable } from './moves'
import { newTalk } from './new-talk'
import { newsKindOf, talkNews } from './news'
import { outcomeWords } from './outcome-words'
import { talkPart } from './view'

const NOW = new Date('2026-11-27T02:00:00Z')
const minutes: TalkMinutes = {
  words: '先拆吊顶一块，装完管子按原样补。',
  surfaces: [{ room: 'bathroom', surface: 'wall', standard: '同款砖，缝对齐', liable: 'contractor' }],
  ceilingFen: 800_000,
}
const hash = minutesHash('f', minutes)
const slot = { slotId: 'a', on: '2026-12-01', from: '09:00', until: '10:00' }
const invited = newTalk({
  ...{ _id: 't', estateId: 'e', stairwellId: 's', flatId: 'f', building: '6号楼', unit: '2门', room: '301' },
  ...{ itemId: 'i', where: '居委会', slots: [slot], invitedBy: 'sun', invitedByName: '孙静', invitedAt: NOW },
  decorator: { name: '马师傅', phone: null },
})
const at = (where: TalkAt): TalkDoc => ({
  ...invited,
  at: where,
  isLive: where !== 'signed' && where !== 'cancelled',
  slotId: where === 'inviting' ? null : 'a',
  ...(where === 'minuted' || where === 'signed'
    ? { minutes: { ...minutes, by: 'sun', byName: '孙静', at: NOW }, minutesHash: hash }
    : {}),
})
const mover = (by: TalkBy, more: Partial<TalkMover> = {}): TalkMover => ({
  ...{ by, personId: by, name: by, maySign: by !== 'staff' },
  ...more,
})
const party = (by: TalkBy): TalkParty => (by === 'staff' ? 'decorator' : by)
const moveBy: Record<TalkMoveKind, (by: TalkBy) => TalkMove> = {
  can: (by) => ({ kind: 'can', as: party(by), slotIds: ['a'] }),
  fix: () => ({ kind: 'fix', slotId: 'a' }),
  reslot: () => ({ kind: 'reslot', where: '家里', slots: [slot] }),
  write: () => ({ kind: 'write', minutes }),
  sign: (by) => ({
    ...{ kind: 'sign', as: party(by), hash },
    ...(by === 'staff' ? { paper: { name: '马强', fileId: 'p', room: '301' } } : {}),
  }),
  cancel: () => ({ kind: 'cancel', why: '不谈了' }),
}
const codeOf = (result: ReturnType<typeof applyMove>) => (result.ok ? 'ok' : result.code)
const done = (result: ReturnType<typeof applyMove>): TalkDoc => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

const everybody: readonly TalkBy[] = [...talkParties, 'staff']
describe('what may happen to a talk', () => {
  // Written out beside the table it checks: from where each goes, and by whom.
  const expected: Record<TalkMoveKind, [TalkAt[], readonly TalkBy[]]> = {
    can: [['inviting'], everybody],
    fix: [['inviting', 'fixed'], ['staff']],
    reslot: [['inviting', 'fixed'], ['staff']],
    write: [['fixed', 'minuted'], ['staff']],
    sign: [['minuted'], everybody],
    cancel: [['inviting', 'fixed', 'minuted'], ['staff']],
  }
  const kinds = Object.keys(talkTable) as TalkMoveKind[]
  test.each(kinds.flatMap((kind) => talkAts.flatMap((where) => everybody.map((by) => [kind, where, by] as const))))(
    '%s from %s by %s is as the table says',
    (kind, where, by) => {
      const [from, makers] = expected[kind]
      const wanted = !makers.includes(by) ? 'not_allowed' : from.includes(where) ? 'ok' : 'talk_state'
      expect(codeOf(applyMove(at(where), moveBy[kind](by), mover(by), NOW))).toBe(wanted)
    },
  )

  test('signed by all three it is frozen', () => {
    for (const kind of kinds)
      for (const by of everybody) expect(applyMove(at('signed'), moveBy[kind](by), mover(by), NOW).ok).toBe(false)
  })
})

describe('signing', () => {
  const signedBy = (talk: TalkDoc, ...sides: TalkParty[]): TalkDoc =>
    sides.reduce((one, side) => done(applyMove(one, moveBy.sign(side), mover(side), NOW)), talk)

  test('the third signature, whichever it is, makes it signed (rule 27)', () => {
    for (const last of talkParties) {
      const others = talkParties.filter((one) => one !== last)
      const two = signedBy(at('minuted'), ...others)
      expect(two).toMatchObject({ at: 'minuted', isLive: true, signedAt: null })
      expect(talkGlance(two, last)).toMatchObject({ missing: [last], wantsMe: 'sign' })
      expect(signedBy(two, last)).toMatchObject({ at: 'signed', isLive: false, signedAt: NOW })
    }
  })

  test('minutes written anew take every signature off, even in the same words', () => {
    const two = signedBy(at('minuted'), 'contractor', 'decorator')
    const again = done(applyMove(two, moveBy.write('staff'), mover('staff'), NOW))
    expect(again).toMatchObject({ at: 'minuted', signatures: { contractor: null, decorator: null, resident: null } })
  })

  test.each<[string, TalkMove, TalkMover, string]>([
    [
      'other minutes',
      { ...moveBy.sign('resident'), hash: 'b'.repeat(64) } as TalkMove,
      mover('resident'),
      'minutes_changed',
    ],
    ['another side', moveBy.sign('contractor'), mover('resident'), 'talk_two_parties'],
    ['family, who sign nothing', moveBy.sign('resident'), mover('resident', { maySign: false }), 'not_allowed'],
    ['a paper of one’s own', { ...moveBy.sign('staff'), as: 'resident' } as TalkMove, mover('resident'), 'not_allowed'],
    ['staff without a paper', moveBy.sign('resident'), mover('staff'), 'photo_required'],
    [
      'a paper that names another room',
      { ...moveBy.sign('resident'), paper: { name: '王', fileId: 'p', room: '302' } } as TalkMove,
      mover('staff'),
      'paper_other_flat',
    ],
  ])('%s is refused', (_, move, by, code) => {
    expect(codeOf(applyMove(at('minuted'), move, by, NOW))).toBe(code)
  })

  test('one person signs one side, also after changing sides', () => {
    const one = done(applyMove(at('minuted'), moveBy.sign('decorator'), mover('decorator', { personId: 'x' }), NOW))
    const again = applyMove(one, moveBy.sign('resident'), mover('resident', { personId: 'x' }), NOW)
    expect(codeOf(again)).toBe('talk_two_parties')
    expect(codeOf(applyMove(one, moveBy.sign('decorator'), mover('decorator', { personId: 'x' }), NOW))).toBe(
      'talk_state',
    )
  })

  test('a room is the same with 室 behind it', () => {
    const move = { ...moveBy.sign('staff'), paper: { name: '马', fileId: 'p', room: '301室' } } as TalkMove
    expect(codeOf(applyMove(at('minuted'), move, mover('staff'), NOW))).toBe('ok')
  })
})

describe('what is signed', () => {
  test('its hash is of the words, surfaces and ceiling with the flat, and of nothing else', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    const stored = { ...minutes, by: 'x', byName: 'y', at: NOW }
    expect(minutesHash('f', stored)).toBe(hash)
    expect(minutesHash('g', minutes)).not.toBe(hash)
    for (const other of [
      { ...minutes, ceilingFen: 800_001 },
      { ...minutes, words: `${minutes.words}。` },
      { ...minutes, surfaces: minutes.surfaces.map((one) => ({ ...one, liable: 'resident' as const })) },
    ])
      expect(minutesHash('f', other)).not.toBe(hash)
  })
})

describe('hours offered', () => {
  test.each<[string, Partial<typeof slot>, boolean]>([
    ['tomorrow morning', {}, true],
    ['later today', { on: '2026-11-27', from: '10:30', until: '11:00' }, true],
    ['an hour ago', { on: '2026-11-27', from: '09:30', until: '11:00' }, false],
    ['yesterday', { on: '2026-11-26' }, false],
    ['ending before it begins', { from: '10:00', until: '09:00' }, false],
    ['of no length', { from: '10:00', until: '10:00' }, false],
    ['before half past eight', { from: '08:29' }, false],
    ['until eight in the evening', { from: '19:00', until: '20:00' }, true],
    ['at ten in the evening', { from: '21:00', until: '22:00' }, false],
    ['in ten years', { on: '2036-12-01' }, false],
  ])('%s', (_, part, isPossible) => {
    const result = checkSlots([{ ...slot, slotId: 'b', ...part }], NOW)
    expect(result).toMatchObject(
      isPossible ? { ok: true } : { ok: false, code: 'talk_slot_invalid', detail: { slot: 'b' } },
    )
  })

  test('two of one id are no two', () => {
    expect(checkSlots([slot, { ...slot, from: '09:30' }], NOW)).toMatchObject({ code: 'malformed' })
  })

  test('days offered anew ask everybody again', () => {
    const answered = done(applyMove(at('inviting'), moveBy.can('resident'), mover('resident'), NOW))
    expect(answered.can.resident).toMatchObject({ slotIds: ['a'], by: 'resident' })
    const anew = done(applyMove(answered, moveBy.reslot('staff'), mover('staff'), NOW))
    expect(anew).toMatchObject({ at: 'inviting', where: '家里', slotId: null, can: { resident: null } })
  })

  test('an answer to days that are no longer offered is refused, and staff answer for the decorator alone', () => {
    const stale: TalkMove = { kind: 'can', as: 'resident', slotIds: ['gone'] }
    expect(codeOf(applyMove(at('inviting'), stale, mover('resident'), NOW))).toBe('talk_changed')
    const forResident: TalkMove = { kind: 'can', as: 'resident', slotIds: ['a'] }
    expect(codeOf(applyMove(at('inviting'), forResident, mover('staff'), NOW))).toBe('not_allowed')
  })
})

test('a crew and a decorator learn that the household signed, not who', () => {
  const signature = { by: 'x', name: '王*兰', at: NOW, via: 'app' as const, fileId: null }
  const talk = { ...at('minuted'), signatures: { contractor: null, decorator: null, resident: signature } }
  expect(talkPart(talk, 'contractor').signatures).toMatchObject([{ party: 'resident', name: '' }])
  expect(talkPart(talk, 'decorator').signatures).toMatchObject([{ party: 'resident', name: '' }])
  expect(talkPart(talk, 'resident').signatures).toMatchObject([{ party: 'resident', name: '王*兰' }])
})

test('who did it is not told, words fit a message (rule 4), and a second writing is told as a change', () => {
  for (const kind of ['invite', 'can', 'fix', 'reslot', 'write', 'rewrite', 'sign', 'signed', 'cancel'] as const) {
    const told = talkNews({ decorator: { name: '马', phone: null, personId: 'ma' }, invitedBy: 'sun' }, kind, {
      by: 'staff',
      personId: 'zhou',
      crewIds: ['tian'],
    })
    for (const one of [told.household, told.others, told.runner])
      for (const words of one ? [one.title, one.brief] : []) expect(words.length).toBeLessThanOrEqual(20)
    expect(told.others?.personIds ?? ['tian', 'ma']).toEqual(['tian', 'ma'])
  }
  const by = { by: 'resident' as const, personId: 'wang', crewIds: ['tian'] }
  expect(talkNews(invited, 'signed', by)).toMatchObject({ household: null, runner: { personIds: ['sun'] } })
  expect(newsKindOf('write', at('fixed'), at('minuted'))).toBe('write')
  expect(newsKindOf('write', at('minuted'), at('minuted'))).toBe('rewrite')
  expect(newsKindOf('sign', at('minuted'), at('signed'))).toBe('signed')
})

test('the newest talk that all three signed is what a claim goes by; what was never signed binds nobody', () => {
  const signed = (_id: string, on: string, ceilingFen: number): TalkDoc => ({
    ...at('signed'),
    ...{ _id, signedAt: new Date(on), minutes: { ...minutes, ceilingFen, by: 'sun', byName: '孙静', at: NOW } },
  })
  const talks = [signed('old', '2026-10-01T02:00:00Z', 1), signed('new', '2026-11-01T17:00:00Z', 2), at('minuted')]
  expect(agreedOf(talks)).toMatchObject({ talkId: 'new', on: '2026-11-02', ceilingFen: 2 })
  expect(agreedOf([at('minuted'), at('cancelled')])).toBeNull()
  expect(outcomeWords(minutes)).toContain('最多赔 8,000 元')
  expect(shownTalk([at('signed'), { ...at('inviting'), _id: 'live' }])?._id).toBe('live')
})
