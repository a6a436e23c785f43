import { buildClaim, by, factsAt, MOVES, NOT_OWED, STATUSES } from '../../test/support/build-claim'
import type { ClaimStatus } from '../../types/claim'
import { claimAts, claimMoves, claimParties } from '../../types/claim-words'
import { applyMove } from './apply-move'

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
final         accept household accepted
finalFree     accept household closed
closed        reopen household submitted`

const standings: Record<string, ClaimStatus> = {
  ...STATUSES,
  judgedFree: { at: 'judged', liability: NOT_OWED },
  finalFree: { at: 'final', liability: NOT_OWED, offer: null, mediatorName: '老周', letterOn: '2026-09-14' },
}
const ticking = ['submitted', 'acknowledged', 'visitSet', 'inspected', 'judged', 'accepted', 'objected', 'mediating']
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

test.each(Object.keys(standings))(
  'a claim that is %s goes where the table says, by whom it says, and nowhere else',
  (from) => {
    const status = standings[from] as ClaimStatus
    const expected = expectedOf(from)
    for (const kind of claimMoves)
      for (const party of claimParties) {
        const about = status.at === 'done' ? ('workmanship' as const) : ('liability' as const)
        const move = kind === 'object' ? { ...MOVES.object, about } : MOVES[kind]
        const moved = applyMove(buildClaim(status), move, by(party))
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
