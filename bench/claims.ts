import { isDeepStrictEqual } from 'node:util'
import { applyCount, emptyFigures } from '../domain/claim/figures'
import { type LocalCloud, sdkFor } from '../test/support/local-cloud'
import type { ClaimFiguresDoc } from '../types/claim'
import type { ActionName } from '../types/contract'
import type { CountingProxy } from './counting-proxy'
import { addPerson, contextOf, OPENID } from './measure'
import { OPEN } from './seed-claims'
import { type Sample, timer } from './timer'

/** Claims filed and moved, one a turn. */
const TURNS = 8

export const claimsNotes = [
  `One estate of 200 stairwells; the newest ${OPEN} claims are open (of 1,000 claims half), the others were paid; 60 came in a day.`,
  'documents: those the reads brought back. Filing and acknowledging: the transaction with its history, then the figures in one of their own.',
  "Times are this machine's and its local cloud's, which finds by equality alone and sorts what it found. Nothing is extrapolated.",
]

/** What lists, search, one claim and the figures cost in an estate with so many claims, beside recounting the figures from all of them. */
export const measureClaims = async (cloud: LocalCloud, proxy: CountingProxy): Promise<Sample[]> => {
  const { main } = (await import('../cloudfunctions/api/index')) as {
    main: (event: object, context: object) => Promise<{ ok: boolean; value?: unknown }>
  }
  const { personIdOf } = await import('../cloudfunctions/platform/actor')
  const { store } = await import('../cloudfunctions/platform/store')
  await addPerson(sdkFor(cloud).database(), personIdOf(OPENID))
  let intent = 0
  const call = async <T>(action: ActionName, input: object): Promise<T> => {
    const answer = await main({ action, input, requestId: `claims-${intent++}` }, contextOf(OPENID))
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
    return answer.value as T
  }
  const timed = timer(proxy)
  const list = (show: object) => call('claim.list', { estateId: 'estate0', show })
  const turns = { repeat: TURNS - 1 }
  const filed: string[] = []
  const file = async (flatId: string, more: object = {}) => {
    const { claimId } = await call<{ claimId: string }>('claim.submit', {
      place: { of: 'flat', flatId, stairwellId: 'stairwell0' },
      ...{ damagePlace: 'bathroom', damage: 'leak', noticedOn: new Date().toISOString().slice(0, 10) },
      ...{ words: '顶上往下滴水', want: { kind: 'repair' }, ...more },
    })
    filed.push(claimId)
  }
  const neighbours = { onBehalf: { how: 'phone', photoId: null } }
  const acknowledge = (turn: number) =>
    call('claim.move', { claimId: filed[turn], stateSeq: 0, move: { kind: 'acknowledge', words: '明天来' } })
  const samples = [
    await timed('open claims, a page', () => list({ what: 'open' })),
    await timed('ended claims of a month, a page', () => list({ what: 'month', month: '2026-10' })),
    await timed('search by number', () => list({ what: 'search', text: 'PF-261109-07' })),
    await timed('search by room', () => list({ what: 'search', text: '6-2-302' })),
    await timed('search by building', () => list({ what: 'search', text: '6号楼' })),
    await timed('claims of one flat, resident', () => call('claim.mine', { flatId: 'flat0-1' })),
    await timed('file a claim', () => file('flat0-2', neighbours), turns),
    await timed('acknowledge a claim', acknowledge, turns),
    await timed('one claim, staff', (turn) => call('claim.view', { claimId: filed[turn % TURNS] })),
    await timed('figures page, one document', () => call('claim.figures', { estateId: 'estate0' })),
    await timed('recount the figures from all claims', () => recounted(store), { repeat: 3 }),
  ]
  const [kept, anew] = [await store.claimFigures.get('estate0'), await recounted(store)]
  if (!kept || !isDeepStrictEqual({ ...kept, rev: 0 }, { ...anew, rev: 0 }))
    throw new Error('the figures are not what all claims come to')
  return samples
}

/** The obvious alternative: every claim of the estate each time somebody looks, a month at a time as the index has them. */
const recounted = async (store: typeof import('../cloudfunctions/platform/store').store): Promise<ClaimFiguresDoc> => {
  let figures = emptyFigures('estate0')
  for (const month of months()) {
    const claims = await store.claims.all({ estateId: 'estate0', month }, { counted: true })
    figures = claims.reduce((sum, { counted }) => applyCount(sum, null, counted), figures)
  }
  return figures
}

/** From the oldest seeded to the one in which the bench runs. */
const months = (): string[] => {
  const all: string[] = []
  const newest = new Date().toISOString().slice(0, 7)
  for (let at = new Date('2022-01-01T00:00:00Z'); all.at(-1) !== newest; at.setUTCMonth(at.getUTCMonth() + 1))
    all.push(at.toISOString().slice(0, 7))
  return all
}
