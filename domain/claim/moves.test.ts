import { buildClaim, by, factsAt, MOVES, NOT_OWED, STATUSES } from '../../test/support/build-claim'
import type { ClaimFacts, ClaimStatus } from '../../types/claim'
import type { ClaimMove } from '../../types/claim-actions'
import { type ClaimMoveKind, claimAts, claimMoves, claimParties } from '../../types/claim-words'
import type { Result } from '../../types/result'
import { applyMove } from './apply-move'

const MEDIATOR = { personId: 'mediator', name: '老周' }
const { clock: LETTER } = factsAt('mediating')
const LATE = { clock: LETTER && { ...LETTER, dueOn: '2026-09-11' } }
const OTHER = { personId: 'other', name: '老钱' }
const take = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** Written a second time, as a person would tell it: from: move, by whom, where it then stands. */
const TOLD = `
submitted     acknowledge crew,staff acknowledged
acknowledged  setVisit crew,staff visitSet
acknowledged  inspect crew,staff inspected
visitSet      setVisit crew,staff visitSet
visitSet      declineVisit household acknowledged
visitSet      inspect crew,staff inspected
inspected     judge staff judged
judged        offer staff offered
judged        object household objected
judgedFree    offer staff offered
judgedFree    accept household closed
judgedFree    object household objected
offered       offer staff offered
offered       accept household accepted
offered       object household objected
accepted      fulfil crew,staff done
done          confirm household closed
done          object household objected
objected      mediate staff mediating
mediating     setVisit mediator mediating
mediating     inspect mediator mediating
mediating     judge mediator mediating
mediating     offer mediator offered
mediating     letter mediator final
mediatingLate setVisit mediator mediating
mediatingLate inspect mediator mediating
mediatingLate judge mediator mediating
mediatingLate offer mediator offered
mediatingLate letter mediator final
mediatingLate mediate staff mediating
final         accept household accepted
finalFree     accept household closed
closed        reopen household submitted`

const standings: Record<string, ClaimStatus> = {
  ...STATUSES,
  mediatingLate: STATUSES.mediating,
  judgedFree: { at: 'judged', liability: NOT_OWED },
  finalFree: { at: 'final', liability: NOT_OWED, offer: null, mediatorName: '老周', letterOn: '2026-09-14' },
}
const claimOf = (from: string, status = standings[from] as ClaimStatus) =>
  buildClaim(status, from === 'mediatingLate' ? LATE : {})
const ticking = [
  'mediatingLate',
  'submitted',
  'acknowledged',
  'visitSet',
  'inspected',
  'judged',
  'accepted',
  'objected',
  'mediating',
]
const ended = ['closed', 'withdrawn']

const expectedOf = (from: string): Map<string, string> => {
  const here = standings[from]?.at ?? ''
  const lines = TOLD.trim()
    .split('\n')
    .map((line) => line.split(/\s+/))
    .filter(([at]) => at === from)
    .flatMap(([, kind, parties, to]) =>
      (parties ?? '').split(',').map((party): [string, string] => [`${kind} ${party}`, to ?? '']),
    )
  const beside = ended.includes(from)
    ? []
    : ['add', 'say'].flatMap((kind) =>
        ['household', 'crew', 'staff', 'mediator'].map((party): [string, string] => [`${kind} ${party}`, here]),
      )
  const clock = ticking.includes(from)
    ? ['staff', 'mediator'].map((party): [string, string] => [`pause ${party}`, here])
    : []
  const leave: [string, string][] = ended.includes(from) ? [] : [['withdraw household', 'withdrawn']]
  return new Map([...lines, ...beside, ...clock, ...leave])
}

const moveAt = (status: ClaimStatus, kind: ClaimMoveKind): ClaimMove => {
  const about = status.at === 'done' ? ('workmanship' as const) : ('liability' as const)
  return kind === 'object' ? { ...MOVES.object, about } : MOVES[kind]
}

/** Moves that settle a claim, not those that stop, give up, or only add. */
const onward = claimMoves.filter((kind) => !['withdraw', 'pause', 'resume', 'add', 'say'].includes(kind))
const stepsFrom = (facts: ClaimFacts): ClaimFacts[] => {
  const claim = { ...buildClaim(facts.status), facts }
  const asked = claimParties.flatMap((party) =>
    onward.map((kind) => applyMove(claim, moveAt(facts.status, kind), by(party))),
  )
  return asked.flatMap((moved) => (moved.ok && moved.value.status.at !== facts.status.at ? [moved.value] : []))
}
/** Statuses that can be reached, without a household giving anything up. */
const reachable = (from: ClaimFacts): Set<string> => {
  const seen = new Map<string, ClaimFacts>()
  for (let next = [from]; next.length > 0; )
    next = next.flatMap(stepsFrom).filter((facts) => !seen.has(facts.status.at) && seen.set(facts.status.at, facts))
  return new Set(seen.keys())
}

test.each(Object.keys(standings).filter((from) => from !== 'withdrawn'))(
  'from %s somebody can always bring a claim to its end, without the household giving it up',
  (from) => {
    expect([...reachable(claimOf(from).facts)]).toContain('closed')
  },
)

test('an offer of a mediator may be objected to again, and the same mediator takes it up again', () => {
  const offered = take(applyMove(buildClaim('mediating'), MOVES.offer, by('mediator')))
  const objected = take(applyMove({ ...buildClaim(), facts: offered }, MOVES.object, by('household')))
  const again = applyMove({ ...buildClaim(), facts: objected }, MOVES.mediate, by('staff', { actor: MEDIATOR }))
  expect(again).toMatchObject({ ok: true, value: { status: { at: 'mediating', mediatorId: 'mediator' } } })
})

test('a mediator who then handles it as anybody else does not mediate it again; somebody else does', () => {
  const facts = factsAt('accepted')
  const done = take(applyMove({ ...buildClaim(), facts }, MOVES.fulfil, by('staff', { actor: MEDIATOR })))
  const objected = take(applyMove({ ...buildClaim(), facts: done }, moveAt(done.status, 'object'), by('household')))
  const claim = { ...buildClaim(), facts: objected }
  expect(applyMove(claim, MOVES.mediate, by('staff', { actor: MEDIATOR }))).toMatchObject({ code: 'mediator_acted' })
  expect(applyMove(claim, MOVES.mediate, by('staff'))).toMatchObject({ ok: true })
})

test('a mediation that is late is taken over with what was found, and keeps its deadline', () => {
  const before = factsAt('mediating', LATE)
  const after = take(applyMove({ ...buildClaim(), facts: before }, MOVES.mediate, by('staff', { actor: OTHER })))
  expect(after.status).toEqual({ ...before.status, mediatorId: 'other', mediatorName: '老钱' })
  expect(after.clock).toEqual(before.clock)
})

test.each(Object.keys(standings))(
  'a claim that is %s goes where the table says, by whom it says, and nowhere else',
  (from) => {
    const status = standings[from] as ClaimStatus
    const expected = expectedOf(from)
    for (const kind of claimMoves)
      for (const party of claimParties) {
        const moved = applyMove(claimOf(from), moveAt(status, kind), by(party))
        const to = moved.ok ? moved.value.status.at : moved.code
        expect([from, kind, party, to]).toEqual([from, kind, party, expected.get(`${kind} ${party}`) ?? 'claim_state'])
      }
  },
)

test('what is resumed was paused, and nothing is paused twice', () => {
  for (const at of claimAts) {
    const running = applyMove(buildClaim(at), MOVES.resume, by('staff'))
    expect([at, running.ok]).toEqual([at, false])
    const { clock } = factsAt(at)
    if (!clock) continue
    const paused = buildClaim(at, { clock: { ...clock, paused: { since: '2026-09-14', left: 1 } } })
    expect(applyMove(paused, MOVES.pause, by('staff'))).toMatchObject({ ok: false, code: 'claim_state' })
    expect(applyMove(paused, MOVES.resume, by('staff'))).toMatchObject({ ok: true, value: { clock: { paused: null } } })
  }
})
