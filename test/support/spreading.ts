import type { Store } from '../../cloudfunctions/platform/store'
import type { BindingDoc } from '../../types/binding'
import type { HouseholdDoc } from '../../types/household'
import type { NoticeDoc } from '../../types/notice'
import type { GrantDoc } from '../../types/reminder'
import type { StairwellDoc } from '../../types/stairwell'
import { anyEstate, anyNotice } from './any-backlog'
import { functionEnv, TEMPLATE_ID } from './estate'
import { sdkFor, startLocalCloud } from './local-cloud'

/** Two stairwells of two flats. 「both」 has a flat in each, 「one」 lives with them in the first; 「empty」 is nobody's, 「ringless」 has no number. */
const STAIRWELLS = { s1: ['shared', 'empty'], s2: ['second', 'ringless'] } as const
const PEOPLE = [
  ['both', 'shared', 's1'],
  ['one', 'shared', 's1'],
  ['both', 'second', 's2'],
] as const
const ESTATE = 'estate'

/** The functions' own code that spreads notices, in this process, over a database of a small estate in which nothing was published. */
export const startSpreading = async () => {
  const cloud = await startLocalCloud({ databaseFile: 'cloudfunctions/database.json' })
  Object.assign(process.env, functionEnv(), cloud.sdkEnv, { SILENCE: 'true' })
  const { store } = await import('../../cloudfunctions/platform/store')
  const { spread, fanOutDue, fanOutId } = await import('../../cloudfunctions/platform/fan-out')
  const now = new Date()
  await sdkFor(cloud).database().collection('estates').add(anyEstate(now))
  await store.stairwells.createMissing(Object.keys(STAIRWELLS).map((id) => stairwellOf(id as keyof typeof STAIRWELLS)))
  await store.households.createMissing(
    Object.entries(STAIRWELLS).flatMap(([stairwellId, flatIds]) =>
      flatIds.map((flatId) => fileOf(flatId, stairwellId, now)),
    ),
  )
  await store.bindings.createMissing(PEOPLE.map(([personId, flatId, id]) => bindingOf(personId, flatId, id, now)))
  await store.grants.createMissing(['both', 'one'].map((personId) => grantOf(personId, now)))

  /** A notice to both stairwells, due to be spread. */
  const publish = async (_id: string, more: Partial<NoticeDoc> = {}): Promise<NoticeDoc> => {
    const stairwellIds = Object.keys(STAIRWELLS)
    const notice = { ...anyNotice(_id, now), households: 4, stairwellIds, ...more }
    await store.notices.create(notice)
    await store.outbox.create(fanOutDue(_id, notice.publishAt ?? now))
    return notice
  }
  /** One run of the spreading; a store of one's own may stand between. */
  const run = async (noticeId: string, through: Store = store, stairwells = 10): Promise<void> => {
    const entry = await store.outbox.get(fanOutId(noticeId))
    if (entry?.kind === 'fanOut') await spread(through, entry, now, { stairwells })
  }
  return { cloud, store, now, spread, fanOutDue, fanOutId, publish, run }
}
export type Spreading = Awaited<ReturnType<typeof startSpreading>>

const stairwellOf = (_id: keyof typeof STAIRWELLS): StairwellDoc => ({
  _id,
  schemaVersion: 1,
  estateId: ESTATE,
  building: '1号楼',
  unit: `${_id.slice(1)}门`,
  flats: STAIRWELLS[_id].map((flatId, n) => ({
    flatId,
    room: `10${n + 1}`,
    floor: 1,
    position: `0${n + 1}`,
    areaCentiSqm: 5000,
    occupancy: 'owner',
    consentRule: 'sole',
    ownersMasked: [],
    joinedTo: null,
  })),
  risers: [],
  openRoundId: null,
  rev: 0,
})

const fileOf = (_id: string, stairwellId: string, updatedAt: Date): HouseholdDoc => {
  const sealed = { keyId: 'k1', iv: '', tag: '', data: '' }
  return {
    _id,
    schemaVersion: 1,
    estateId: ESTATE,
    stairwellId,
    owners: [
      {
        signerId: `owner of ${_id}`,
        name: sealed,
        masked: '王**',
        phone: _id === 'ringless' ? null : sealed,
        phoneIndex: null,
        phoneMasked: null,
        share: null,
        boundBy: null,
      },
    ],
    consentRule: 'sole',
    filedSignerIds: [],
    occupancy: 'owner',
    note: null,
    rowHash: '',
    updatedAt,
  }
}

const bindingOf = (personId: string, flatId: string, stairwellId: string, createdAt: Date): BindingDoc => ({
  _id: `${personId}~${flatId}`,
  schemaVersion: 1,
  personId,
  flatId,
  stairwellId,
  estateId: ESTATE,
  role: 'owner',
  state: 'active',
  level: 2,
  signerId: null,
  callName: null,
  proofs: [],
  powers: [],
  createdAt,
})

const grantOf = (personId: string, at: Date): GrantDoc => ({
  _id: `${personId}~${TEMPLATE_ID}`,
  schemaVersion: 1,
  personId,
  templateId: TEMPLATE_ID,
  left: 9,
  at,
})
