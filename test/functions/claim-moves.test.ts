import type { Person } from '../../demo/gateway'
import type { ClaimMove } from '../../types/claim-actions'
import { CLAIM_PHOTOS_IN_ALL } from '../../types/limits'
import { MOVES, NOT_OWED } from '../support/build-claim'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'

let house: ClaimsHouse
beforeAll(async () => {
  house = await claimsHouse()
})
beforeEach(() => house.at('2026-09-14T07:00:00'))
afterEach(async () => {
  for (const { _id } of await house.find<{ _id: string }>('claims', {})) expect(await house.audit(_id)).toEqual([])
})
afterAll(() => house?.stop())

const filed = async (room = '301') => (await (await house.owner(room)).call('claim.submit', house.input(room))).claimId
const acts = async (claimId: string) => (await house.history(claimId)).map(({ entry }) => 'act' in entry && entry.act)
const object = (about: 'amount' | 'liability' | 'workmanship'): ClaimMove => ({
  kind: 'object',
  about,
  words: '不对',
  photoIds: [],
})
const fulfil = async (room: string): Promise<ClaimMove> => ({
  kind: 'fulfil',
  words: '',
  photoIds: [await house.photo(room)],
  receipt: null,
})

describe('a claim on its way', () => {
  test('goes through visit, inspection, offer, objection and mediation to a repair that is confirmed', async () => {
    const owner = await house.owner('301')
    const claimId = await filed()
    const { crew, community, street } = house
    await house.must(crew, claimId, MOVES.acknowledge)
    await house.must(crew, claimId, house.visit)
    await house.must(owner, claimId, MOVES.declineVisit)
    await house.must(crew, claimId, { ...house.visit, visit: { on: '2026-09-17', from: '09:00', to: '10:00' } })
    await house.must(crew, claimId, await house.inspect('301'))
    await house.must(community, claimId, house.judge)
    await house.must(community, claimId, { kind: 'offer', offer: house.repair, words: '' })
    await house.must(owner, claimId, object('amount'))
    expect(await house.ask(community, claimId, MOVES.mediate)).toMatchObject({ ok: false, code: 'mediator_acted' })
    expect(await house.must(street, claimId, MOVES.mediate)).toMatchObject({ at: 'mediating' })
    expect(await house.ask(community, claimId, MOVES.letter)).toMatchObject({ ok: false, code: 'not_allowed' })
    await house.must(street, claimId, await house.inspect('301'))
    const offer = { how: 'repair', standard: '整面墙换', byOn: '2026-09-28' } as const
    await house.must(street, claimId, { kind: 'letter', words: '换整面墙', offer })
    await house.must(owner, claimId, MOVES.accept)
    await house.must(crew, claimId, await fulfil('301'))
    await house.must(owner, claimId, object('workmanship'))
    await house.must(street, claimId, MOVES.mediate)
    await house.must(street, claimId, { kind: 'offer', offer, words: '重新铺' })
    await house.must(owner, claimId, MOVES.accept)
    await house.must(crew, claimId, await fulfil('301'))
    expect(await house.must(owner, claimId, MOVES.confirm)).toMatchObject({ at: 'closed' })
    const claim = await house.claim(claimId)
    expect(claim).toMatchObject({
      isOpen: false,
      isTicking: false,
      dueOn: null,
      endedOn: '2026-09-14',
      keepUntil: '2029-09-14',
      facts: { stars: 4, status: { how: 'repaired', paidFen: 0 } },
    })
    expect(claim.facts.actedIds).toHaveLength(2)
    expect(await house.ask(owner, claimId, MOVES.say)).toMatchObject({ code: 'claim_state' })
    expect(await house.must(owner, claimId, MOVES.reopen)).toMatchObject({ at: 'submitted' })
    expect(await house.claim(claimId)).toMatchObject({
      isOpen: true,
      endedOn: null,
      keepUntil: null,
      facts: { cycle: 2 },
    })
  })

  test('is paid to the fen by the published table, and keeps its version', async () => {
    const { community, crew, estateId } = house
    const tile = { code: 'tile', name: '墙砖', unit: '㎡', unitFen: 12_345 }
    const rules = { schemaVersion: 1, clocks: {}, priceVersion: 3, rev: 1 }
    await house.db
      .collection('priceTables')
      .doc(`${estateId}~3`)
      .set({ schemaVersion: 1, estateId, version: 3, items: [tile] })
    const { DEFAULT_CLOCKS } = await import('../../types/claim-rules')
    await house.db
      .collection('claimRules')
      .doc(estateId)
      .set({ ...rules, clocks: DEFAULT_CLOCKS })
    const claimId = await house.offered('302')
    const offer = (code: string) => ({
      how: 'money' as const,
      items: [{ from: 'table' as const, code, quantityCenti: 150 }],
    })
    expect(await house.ask(community, claimId, { kind: 'offer', offer: offer('gold'), words: '' })).toMatchObject({
      code: 'price_unknown',
    })
    await house.must(community, claimId, { kind: 'offer', offer: offer('tile'), words: '' })
    const owner = await house.owner('302')
    await house.must(owner, claimId, MOVES.accept)
    expect((await house.claim(claimId)).facts).toMatchObject({
      status: { offer: { totalFen: 18_518, priceVersion: 3 } },
      clock: { step: 'pay' },
    })
    const pay = (amountFen: number): ClaimMove => ({
      kind: 'fulfil',
      words: '',
      photoIds: [],
      receipt: { amountFen, paidOn: '2026-09-14', ref: '0042' },
    })
    expect(await house.ask(crew, claimId, pay(18_517))).toMatchObject({ code: 'receipt_required' })
    await house.must(crew, claimId, pay(18_518))
    await house.must(owner, claimId, MOVES.confirm)
    expect((await house.claim(claimId)).facts.status).toMatchObject({ how: 'paid', paidFen: 18_518 })
  })

  test('in which nothing is owed ends when the household accepts that', async () => {
    const claimId = await filed()
    await house.must(house.crew, claimId, MOVES.acknowledge)
    await house.must(house.crew, claimId, await house.inspect('301'))
    await house.must(house.community, claimId, { ...house.judge, liability: NOT_OWED })
    expect(await house.claim(claimId)).toMatchObject({ isTicking: false, facts: { clock: null } })
    expect(await house.must(await house.owner('301'), claimId, MOVES.accept)).toMatchObject({ at: 'closed' })
  })

  test('is reopened within the warranty that began after it was filed, and not after it (rule 38)', async () => {
    const works = { schemaVersion: 1, estateId: house.estateId, stairwellId: house.stairwellId, crewId: 'one' }
    const stage = { kind: 'accept', on: '2026-09-10', state: 'planned' }
    const flatIds = [house.flat('101').flatId]
    const put = (state: string) =>
      house.db
        .collection('works')
        .doc('w')
        .set({ ...works, flatIds, state: 'underway', stages: [{ ...stage, state }] })
    await put('planned')
    const claimId = await house.offered('101')
    const owner = await house.owner('101')
    await house.must(owner, claimId, MOVES.accept)
    await house.must(house.crew, claimId, await fulfil('101'))
    await put('done')
    await house.must(owner, claimId, MOVES.confirm)
    expect(await house.claim(claimId)).toMatchObject({ warranty: { until: '2028-09-10' } })
    await house.at('2028-09-11T10:00:00')
    const late = { ...MOVES.reopen, noticedOn: '2028-09-11' }
    expect(await house.ask(owner, claimId, late)).toMatchObject({ code: 'warranty_over' })
    await house.at('2028-09-10T10:00:00')
    expect(await house.ask(owner, claimId, late)).toMatchObject({ code: 'noticed_in_future' })
    await house.must(owner, claimId, { ...late, noticedOn: '2028-09-10' })
    expect(await house.claim(claimId)).toMatchObject({ noticedOn: '2028-09-10' })
  })

  test('leaves word for the household of what others did, and none of what it did itself', async () => {
    const claimId = await filed()
    await house.must(await house.owner('301'), claimId, MOVES.say)
    expect(await house.find('outbox', { claimId })).toEqual([])
    await house.must(house.crew, claimId, MOVES.acknowledge)
    expect(await house.find('outbox', { claimId })).toMatchObject([{ kind: 'claimNews', seq: 2 }])
    expect(await house.claim(claimId)).toMatchObject({ seenSeq: 1, seq: 2 })
  })

  test('stops its clock with a reason, and goes on with what was left', async () => {
    const claimId = await filed()
    await house.must(house.crew, claimId, MOVES.acknowledge)
    expect(await house.ask(house.crew, claimId, MOVES.pause)).toMatchObject({ code: 'not_allowed' })
    await house.must(house.community, claimId, MOVES.pause)
    expect(await house.claim(claimId)).toMatchObject({ isTicking: false, dueOn: null })
    expect(await house.ask(house.community, claimId, MOVES.pause)).toMatchObject({ code: 'claim_state' })
    await house.at('2026-09-30T10:00:00')
    await house.must(house.community, claimId, MOVES.resume)
    expect(await house.claim(claimId)).toMatchObject({ isTicking: true, dueOn: '2026-10-10' })
  })
})

describe('words (rule 12)', () => {
  test('of a household and a crew wait for a check; of who decides they are shown', async () => {
    const claimId = await filed()
    const { crew, community } = house
    for (const person of [await house.owner('301'), crew, community]) await house.must(person, claimId, MOVES.say)
    const onBehalf = { how: 'phone', photoId: null } as const
    await house.must(community, claimId, MOVES.say, { onBehalf })
    await house.must(crew, claimId, MOVES.acknowledge)
    expect((await house.history(claimId)).map(({ wordsState }) => wordsState)).toEqual([
      'waiting',
      'waiting',
      'waiting',
      'shown',
      'shown',
      'none',
    ])
  })
})

describe('at the same moment', () => {
  test('accepted and objected to from two phones, one is done and the other hears that it changed', async () => {
    const claimId = await house.offered('301')
    const { stateSeq } = await house.claim(claimId)
    const phones = [await house.owner('301'), await house.occupant('301', 'tenant')] as const
    const answers = await Promise.all([
      house.ask(phones[0], claimId, MOVES.accept, { stateSeq }),
      house.ask(phones[1], claimId, object('amount'), { stateSeq }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.code === 'claim_changed')).toHaveLength(1)
    expect((await acts(claimId)).filter((act) => act === 'accept' || act === 'object')).toHaveLength(1)
  })

  test('one move asked for five times is made once, and answered the same also when the claim has gone on (rule 22)', async () => {
    const claimId = await house.offered('301')
    const owner = await house.owner('301')
    const { stateSeq } = await house.claim(claimId)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => house.ask(owner, claimId, MOVES.accept, { stateSeq }, 'accept-once')),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await house.must(house.crew, claimId, await fulfil('301'))
    expect(await house.ask(owner, claimId, MOVES.accept, { stateSeq }, 'accept-once')).toEqual(answers[0])
    expect((await acts(claimId)).filter((act) => act === 'accept')).toHaveLength(1)
  })

  test('an offer made after it was withdrawn is refused, whatever its author had seen', async () => {
    const claimId = await house.offered('301')
    const { stateSeq } = await house.claim(claimId)
    await house.must(await house.owner('301'), claimId, MOVES.withdraw)
    const offer = { kind: 'offer', offer: house.repair, words: '' } as const
    expect(await house.ask(house.community, claimId, offer, { stateSeq })).toMatchObject({ code: 'claim_changed' })
    expect(await house.ask(house.community, claimId, offer)).toMatchObject({ code: 'claim_state' })
    expect(await house.claim(claimId)).toMatchObject({ isOpen: false, endedOn: '2026-09-14', keepUntil: '2029-09-14' })
  })

  test('what is only said meets nothing that changed meanwhile', async () => {
    const claimId = await house.offered('301')
    const owner = await house.owner('301')
    expect(await house.ask(owner, claimId, MOVES.say, { stateSeq: 0 })).toMatchObject({ ok: true })
    expect(await house.ask(owner, claimId, MOVES.accept, { stateSeq: 0 })).toMatchObject({ code: 'claim_changed' })
  })
})

describe('who may not', () => {
  test.each<[string, () => Promise<Person>, ClaimMove, string]>([
    ['a neighbour accept', () => house.owner('302'), MOVES.accept, 'not_allowed'],
    ['family accept', () => house.occupant('301', 'family'), MOVES.accept, 'not_allowed'],
    ['a crew accept', async () => house.crew, MOVES.accept, 'not_allowed'],
    [
      'a crew offer',
      async () => house.crew,
      { kind: 'offer', offer: { how: 'repair', standard: '换', byOn: '2026-09-24' }, words: '' },
      'not_allowed',
    ],
    ['an owner judge', () => house.owner('301'), MOVES.judge, 'not_allowed'],
    ['a lead pause', async () => house.lead, MOVES.pause, 'not_allowed'],
    ['staff of another estate pause', async () => house.outsider, MOVES.pause, 'out_of_scope'],
    ['an administrator say anything', async () => house.administrator, MOVES.say, 'not_allowed'],
    [
      'a stranger say anything',
      () => house.gateway.signIn({ openid: 'stranger', nickname: 'x' }),
      MOVES.say,
      'not_allowed',
    ],
  ])('%s', async (_, person, move, code) => {
    const claimId = await house.offered('301')
    const before = await house.claim(claimId)
    expect(await house.ask(await person(), claimId, move)).toMatchObject({ ok: false, code })
    expect(await house.claim(claimId)).toEqual(before)
  })

  test('a handler decide about their own flat, asked for or lived in, or record for it; as its resident they may', async () => {
    const claimId = await house.offered('301')
    const { community } = house
    const flatId = house.flat('301').flatId
    const { bindingId } = await community.call('binding.request', { token: house.sticker, flatId, role: 'tenant' })
    const offer = { kind: 'offer', offer: house.repair, words: '' } as const
    const onBehalf = { how: 'present', photoId: null } as const
    const refused = async () => {
      expect(await house.ask(community, claimId, offer)).toMatchObject({ code: 'own_claim' })
      expect(await house.ask(community, claimId, MOVES.pause)).toMatchObject({ code: 'own_claim' })
      expect(await house.ask(community, claimId, MOVES.accept, { onBehalf })).toMatchObject({ code: 'own_claim' })
    }
    await refused()
    await house.street.call('binding.approve', { bindingId, level: 2, sawTitlePapers: false })
    await refused()
    await house.must(community, claimId, MOVES.accept)
    expect((await house.history(claimId)).at(-1)?.entry).toMatchObject({ party: 'household', onBehalf: null })
    await community.call('binding.end', { bindingId, why: '搬走了' })
  })

  test('who moved out, while they press', async () => {
    const claimId = await house.offered('202')
    const gone = await house.occupant('202', 'tenant', 'moves-out')
    const { bindings } = await house.community.call('flat.view', {
      stairwellId: house.stairwellId,
      flatId: house.flat('202').flatId,
    })
    const bindingId = bindings.find(({ role }) => role === 'tenant')?.bindingId ?? ''
    await house.community.call('binding.end', { bindingId, why: '搬走了' })
    expect(await house.ask(gone, claimId, MOVES.accept)).toMatchObject({ code: 'not_allowed' })
    expect((await gone.ask('claim.view', { claimId })).ok).toBe(false)
  })

  test('anybody add to what is full; what brings it on is made', async () => {
    const claimId = await house.offered('202')
    const { _id, ...doc } = await house.claim(claimId)
    const full = Array.from({ length: CLAIM_PHOTOS_IN_ALL }, (_, nth) => `full-${nth}`)
    await house.db
      .collection('claims')
      .doc(_id)
      .set({ ...doc, photoIds: full })
    const owner = await house.owner('202')
    const one = { ...MOVES.add, photoIds: [await house.photo('202')] }
    expect(await house.ask(owner, claimId, one)).toMatchObject({ code: 'claim_full' })
    expect(await house.ask(owner, claimId, MOVES.say)).toMatchObject({ ok: true })
    expect(await house.ask(owner, claimId, { ...MOVES.object, photoIds: one.photoIds })).toMatchObject({ ok: true })
    await house.db.collection('claims').doc(_id).remove()
    await house.db.collection('histories').where({ subjectId: _id }).remove()
  })

  test('of a common part anybody but who filed it', async () => {
    const owner = await house.owner('301')
    const { claimId } = await owner.call('claim.submit', house.input(null))
    expect(await house.ask(await house.owner('302'), claimId, MOVES.withdraw)).toMatchObject({ code: 'not_allowed' })
    await house.must(owner, claimId, MOVES.withdraw)
  })
})

describe('recorded for a household', () => {
  test('an acceptance on paper needs its photo, by telephone it is none, and in presence it is one', async () => {
    const claimId = await house.offered('301')
    const { community } = house
    const by = (how: 'phone' | 'paper' | 'present', photoId: string | null = null) => ({ onBehalf: { how, photoId } })
    expect(await house.ask(community, claimId, MOVES.accept, by('phone'))).toMatchObject({ code: 'not_allowed' })
    expect(await house.ask(community, claimId, MOVES.accept, by('paper'))).toMatchObject({ code: 'photo_required' })
    expect(await house.ask(community, claimId, MOVES.pause, by('present'))).toMatchObject({ code: 'not_allowed' })
    expect(await house.ask(house.crew, claimId, MOVES.accept, by('present'))).toMatchObject({ code: 'not_allowed' })
    const photoId = await house.photo('301')
    await house.must(community, claimId, MOVES.accept, by('paper', photoId))
    const [entry] = (await house.history(claimId)).slice(-1)
    expect(entry?.entry).toMatchObject({ party: 'household', onBehalf: 'paper', photos: [{ photoId }] })
  })

  test('a lead records for claims they filed, and for no others', async () => {
    const { lead } = house
    const onBehalf = { how: 'present', photoId: null } as const
    const { claimId } = await lead.call('claim.submit', house.input('201', { onBehalf }))
    await house.must(lead, claimId, MOVES.withdraw, { onBehalf })
    expect(await house.ask(lead, await filed('301'), MOVES.withdraw, { onBehalf })).toMatchObject({
      code: 'not_allowed',
    })
  })
})

test('photos set side by side are the flat’s own, before and after', async () => {
  const claimId = await filed()
  await house.must(house.crew, claimId, MOVES.acknowledge)
  const inspection = await house.inspect('301')
  await house.must(house.crew, claimId, inspection)
  const after = (inspection.kind === 'inspect' && inspection.photoIds[0]) || ''
  const judged = (before: string): ClaimMove => ({
    ...house.judge,
    liability: { ...house.judge.liability, pairs: [{ before, after }] },
  })
  const theirs = await house.photo('302', { use: 'baseline', subjectId: house.flat('302').flatId })
  expect(await house.ask(house.community, claimId, judged(theirs))).toMatchObject({
    code: 'photo_missing',
    detail: { photoIds: [theirs] },
  })
  const own = await house.photo('301', { use: 'baseline', subjectId: house.flat('301').flatId })
  await house.must(house.community, claimId, judged(own))
})

test('a photo that hangs on another claim of the same flat, is of another stairwell, or of the baseline hangs on none', async () => {
  const owner = await house.owner('301')
  const onOther = await house.photo('301')
  await owner.call('claim.submit', house.input('301', { photoIds: [onOther] }))
  const claimId = await filed()
  const elsewhere = await house.photo('301', { stairwellId: house.otherStairwellId })
  const ofBaseline = await house.photo('301', { use: 'baseline' })
  for (const photoId of [onOther, elsewhere, ofBaseline, 'guessed']) {
    const answer = await house.ask(owner, claimId, { ...MOVES.add, photoIds: [photoId] })
    expect(answer).toMatchObject({ code: 'photo_missing', detail: { photoIds: [photoId] } })
  }
  expect((await house.claim(claimId)).photoIds).toEqual([])
})
