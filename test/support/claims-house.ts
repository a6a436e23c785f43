import type { Person } from '../../demo/gateway'
import { auditClaim } from '../../domain/claim/audit-claim'
import type { ClaimDoc } from '../../types/claim'
import type { ClaimMove } from '../../types/claim-actions'
import type { Actions } from '../../types/contract'
import type { HistoryDoc } from '../../types/history'
import type { PhotoDoc } from '../../types/photo'
import { VISIT } from './build-claim'
import { buildHouse } from './estate'
import { sdkFor } from './local-cloud'
import { MONDAY, ROSTER } from './works-house'

type Submit = Actions['claim.submit']['input']
type Move = Actions['claim.move']['input']

/** Each flat with one owner: nothing here is about who else must agree. */
export type ClaimsHouse = Awaited<ReturnType<typeof claimsHouse>>

let photos = 0

/** A small house on a Monday morning, its crew, and what tests of claims do with them. */
export const claimsHouse = async () => {
  const house = await buildHouse({ roster: `${ROSTER}1号楼,2门,101,50.00,庚一,13900000099\n` })
  await house.cloud.clock.set(MONDAY)
  const crew = await house.contractor()
  const db = sdkFor(house.cloud).database()
  const one = async <T>(collection: string, id: string): Promise<T | undefined> =>
    ((await db.collection(collection).doc(id).get()).data as T[])[0]
  const find = async <T>(collection: string, where: object): Promise<T[]> =>
    (await db.collection(collection).where(where).limit(1000).get()).data as T[]
  const placeOf = (room: string | null): Submit['place'] =>
    room === null
      ? { of: 'common', stairwellId: house.stairwellId }
      : { of: 'flat', stairwellId: house.stairwellId, flatId: house.flat(room).flatId }

  const claim = async (claimId: string): Promise<ClaimDoc> => {
    const found = await one<ClaimDoc>('claims', claimId)
    if (!found) throw new Error(`no claim ${claimId}`)
    return found
  }
  const history = async (claimId: string): Promise<HistoryDoc[]> =>
    (await find<HistoryDoc>('histories', { subjectId: claimId })).sort((a, b) => a.seq - b.seq)
  const input = (room: string | null, more: Partial<Submit> = {}): Submit => ({
    place: placeOf(room),
    damagePlace: room === null ? 'stairs' : 'kitchen',
    damage: 'tile',
    noticedOn: '2026-09-14',
    words: '砖掉了两块',
    want: { kind: 'repair' },
    ...more,
  })
  const ask = async (by: Person, claimId: string, move: ClaimMove, more: Partial<Move> = {}, requestId?: string) => {
    const { stateSeq } = more.stateSeq === undefined ? await claim(claimId) : { stateSeq: more.stateSeq }
    return by.ask('claim.move', { claimId, move, ...more, stateSeq } as Move, requestId)
  }
  const must = async (by: Person, claimId: string, move: ClaimMove, more: Partial<Move> = {}) => {
    const answer = await ask(by, claimId, move, more)
    if (!answer.ok) throw new Error(`${move.kind}: ${answer.code} ${JSON.stringify(answer.detail ?? {})}`)
    return answer.value
  }
  /** A photo as if it had been sent and received: how it is sent is told elsewhere. */
  const photo = async (room: string | null, more: Partial<PhotoDoc> = {}): Promise<string> => {
    const photoId = `photo-${photos++}`
    const doc: Omit<PhotoDoc, '_id'> = {
      schemaVersion: 1,
      estateId: house.estateId,
      stairwellId: house.stairwellId,
      flatId: room === null ? null : house.flat(room).flatId,
      use: 'claim',
      subjectId: null,
      by: 'somebody',
      bySide: 'household',
      name: 'a.jpg',
      bytes: 1,
      originalId: 'cloud://original',
      received: {
        kind: 'jpeg',
        viewId: 'cloud://view',
        sha256: 'a'.repeat(64),
        width: 1,
        height: 1,
        takenAt: null,
        hadPlace: false,
        at: MONDAY,
      },
      capturedAt: MONDAY,
      check: 'shown',
      traceId: null,
      checkedAt: null,
      createdAt: MONDAY,
      ...more,
    }
    await db.collection('photos').doc(photoId).set(doc)
    return photoId
  }
  const visit = { kind: 'setVisit', visit: VISIT, words: '' } as const
  const repair = { how: 'repair', standard: '换两块砖', byOn: '2026-09-24' } as const
  const judge = {
    kind: 'judge',
    liability: { shares: [{ who: 'contractor', percent: 100 }], pairs: [] },
    words: '管子碰的',
  } satisfies ClaimMove
  const inspect = async (room: string | null): Promise<ClaimMove> => ({
    kind: 'inspect',
    words: '看过了',
    photoIds: [await photo(room, { bySide: 'crew' })],
  })
  const { community } = house
  /** Files a claim and brings it as far as an offer. */
  const offered = async (room: string): Promise<string> => {
    const owner = await house.owner(room)
    const { claimId } = await owner.call('claim.submit', input(room))
    await must(crew, claimId, { kind: 'acknowledge', words: '' })
    await must(crew, claimId, await inspect(room))
    await must(community, claimId, judge)
    await must(community, claimId, { kind: 'offer', offer: repair, words: '' })
    return claimId
  }
  return {
    ...house,
    house,
    crew,
    db,
    one,
    find,
    placeOf,
    claim,
    history,
    input,
    ask,
    must,
    photo,
    visit,
    repair,
    judge,
    inspect,
    offered,
    /** Empty when the claim is what its history says. */
    audit: async (claimId: string) => auditClaim(await claim(claimId), await history(claimId)),
    at: (instant: string) => house.cloud.clock.set(new Date(`${instant}+08:00`)),
  }
}
