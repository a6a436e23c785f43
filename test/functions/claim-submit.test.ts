import type { Person } from '../../demo/gateway'
import { verifyHistory } from '../../domain/evidence/history'
import type { ClaimDoc } from '../../types/claim'
import type { Actions } from '../../types/contract'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'

type Submit = Actions['claim.submit']['input']

let house: ClaimsHouse
beforeAll(async () => {
  house = await claimsHouse()
  // Flats are joined only outside of a round.
  const { community, roundId } = house
  for (let done = false; !done; ) ({ done } = await community.call('round.close', { roundId }))
})
afterAll(() => house?.stop())

const submit = (person: Person, room: string | null, more: Partial<Submit> = {}, requestId?: string) =>
  person.ask('claim.submit', house.input(room, more), requestId)

describe('a claim', () => {
  test('is filed with a number, a deadline and the first entry of its history, photos bound by their hash (rule 38)', async () => {
    const owner = await house.owner('301')
    const photoId = await house.photo('301')
    const { claimId, number } = await owner.call(
      'claim.submit',
      house.input('301', { photoIds: [photoId], phone: '13900000031', want: { kind: 'money', fen: 40_000 } }),
    )
    expect(number).toMatch(/^PF-260914-\d\d$/)
    const claim = await house.claim(claimId)
    expect(claim).toMatchObject({
      number,
      room: '301',
      bySide: 'household',
      facts: {
        status: { at: 'submitted' },
        cycle: 1,
        rung: 'contractor',
        clock: { step: 'acknowledge', dueOn: '2026-09-15' },
      },
      isOpen: true,
      isTicking: true,
      dueOn: '2026-09-15',
      phoneMasked: '139****0031',
      month: '2026-09',
      seq: 0,
      seenSeq: 0,
      photoIds: [photoId],
    })
    expect(JSON.stringify(claim)).not.toContain('13900000031')
    const entries = await house.history(claimId)
    expect(verifyHistory(entries)).toEqual({ ok: true, head: claim.head, seq: 0 })
    expect(entries[0]?.entry).toMatchObject({
      act: 'submit',
      party: 'household',
      photos: [{ photoId, sha256: 'a'.repeat(64) }],
      filed: { damage: 'tile', want: { kind: 'money', fen: 40_000 } },
    })
    expect(entries[0]?.entry).not.toHaveProperty('words')
    expect(entries[0]).toMatchObject({ clear: { words: '砖掉了两块' }, wordsState: 'waiting' })
    expect(await house.one('photos', photoId)).toMatchObject({ subjectId: claimId })
    expect(await house.audit(claimId)).toEqual([])
    expect(await house.find('outbox', { claimId })).toEqual([])
  })

  test('is filed by family and tenants too, with no photos and no words', async () => {
    for (const role of ['family', 'tenant'] as const)
      expect(await submit(await house.occupant('302', role), '302', { words: '' })).toMatchObject({ ok: true })
  })

  test('of a common part is filed by anybody who lives in the stairwell', async () => {
    const answer = await submit(await house.owner('102'), null)
    expect(answer).toMatchObject({ ok: true })
    if (answer.ok)
      expect(await house.claim(answer.value.claimId)).toMatchObject({ flatId: null, room: '', damagePlace: 'stairs' })
  })

  test('is filed by staff and stairwell leads for a household, and is still the household’s', async () => {
    for (const staff of [house.community, house.lead]) {
      const { claimId } = await staff.call(
        'claim.submit',
        house.input('201', { onBehalf: { how: 'phone', photoId: null } }),
      )
      expect(await house.claim(claimId)).toMatchObject({ bySide: 'staff', facts: { actedIds: [] } })
      expect((await house.history(claimId))[0]?.entry).toMatchObject({ party: 'household', onBehalf: 'phone' })
    }
  })

  test('of a flat joined to another is the household’s', async () => {
    const { stairwellId } = house
    const flats = { stairwellId, flatId: house.flat('202').flatId, joinedTo: house.flat('201').flatId, why: '打通了' }
    const joined = await house.owner('202')
    const photoId = await house.photo('202')
    const input = house.input('202', { photoIds: [photoId] })
    await house.community.call('flat.correct', flats)
    try {
      const { claimId } = await joined.call('claim.submit', input)
      expect(await house.claim(claimId)).toMatchObject({
        flatId: house.flat('201').flatId,
        room: '201',
        photoIds: [photoId],
      })
      expect(await house.ask(joined, claimId, { kind: 'withdraw', words: '不要了' })).toMatchObject({ ok: true })
    } finally {
      await house.community.call('flat.correct', { ...flats, joinedTo: null })
    }
  })

  test('knows the works that began last on its pipe, their crew and their warranty (rule 38)', async () => {
    const flatIds = [house.flat('101').flatId]
    const stage = { kind: 'accept', on: '2026-08-20', state: 'done' }
    const works = {
      schemaVersion: 1,
      estateId: house.estateId,
      stairwellId: house.stairwellId,
      flatIds,
      state: 'finished',
    }
    await house.db
      .collection('works')
      .doc('old')
      .set({ ...works, crewId: 'one', stages: [{ ...stage, on: '2026-01-20' }] })
    await house.db
      .collection('works')
      .doc('new')
      .set({ ...works, crewId: 'two', stages: [stage] })
    await house.db
      .collection('works')
      .doc('to-come')
      .set({ ...works, state: 'scheduled', crewId: 'one', stages: [{ ...stage, on: '2026-10-20', state: 'planned' }] })
    const owner = await house.owner('101')
    const filed = async (more: Partial<Submit>) =>
      house.claim((await owner.call('claim.submit', house.input('101', more))).claimId)
    expect(await filed({})).toMatchObject({
      worksId: 'new',
      crewId: 'two',
      warranty: { years: 2, until: '2028-08-20' },
    })
    const leak = { damagePlace: 'bathroom', damage: 'leak' } as const
    expect(await filed(leak)).toMatchObject({ warranty: { years: 5, until: '2031-08-20' } })
    const elsewhere = await submit(await house.owner('102'), '102')
    if (elsewhere.ok)
      expect(await house.claim(elsewhere.value.claimId)).toMatchObject({ crewId: null, warranty: { until: null } })
  })
})

describe('refused, and nothing is kept', () => {
  const money = (fen: number): Partial<Submit> => ({ want: { kind: 'money', fen } })
  test.each<[string, () => Promise<unknown>, string]>([
    ['for a flat that is not theirs', async () => submit(await house.owner('301'), '302'), 'not_allowed'],
    ['by a crew', async () => submit(house.crew, '301'), 'not_allowed'],
    [
      'by a crew for a household',
      async () => submit(house.crew, '301', { onBehalf: { how: 'present', photoId: null } }),
      'not_allowed',
    ],
    [
      'by staff of another estate',
      async () => submit(house.outsider, '301', { onBehalf: { how: 'present', photoId: null } }),
      'out_of_scope',
    ],
    ['by staff as if they lived there', async () => submit(house.community, '301'), 'not_allowed'],
    [
      'noticed tomorrow',
      async () => submit(await house.owner('301'), '301', { noticedOn: '2026-09-15' }),
      'noticed_in_future',
    ],
    [
      'noticed four years ago',
      async () => submit(await house.owner('301'), '301', { noticedOn: '2022-09-14' }),
      'noticed_in_future',
    ],
    ['for nothing', async () => submit(await house.owner('301'), '301', money(0)), 'claim_amount_invalid'],
    ['for less than nothing', async () => submit(await house.owner('301'), '301', money(-100)), 'claim_amount_invalid'],
    [
      'for ten million',
      async () => submit(await house.owner('301'), '301', money(1_000_000_000)),
      'claim_amount_invalid',
    ],
    [
      'with 21 photos',
      async () => submit(await house.owner('301'), '301', { photoIds: Array.from({ length: 21 }, (_, n) => `p${n}`) }),
      'too_many_photos',
    ],
    [
      'with a photo that has not arrived',
      async () => submit(await house.owner('301'), '301', { photoIds: [await house.photo('301', { received: null })] }),
      'photo_missing',
    ],
    [
      'with another flat’s photo',
      async () => submit(await house.owner('301'), '301', { photoIds: [await house.photo('302')] }),
      'photo_missing',
    ],
    [
      'about the stairs in a flat',
      async () => submit(await house.owner('301'), '301', { damagePlace: 'stairs' }),
      'malformed',
    ],
  ])('%s', async (_, ask, code) => {
    const before = (await house.find('claims', {})).length
    expect(await ask()).toMatchObject({ ok: false, code })
    expect((await house.find('claims', {})).length).toBe(before)
  })

  test('while a binding is only asked for, and by staff who ask for one to that flat', async () => {
    const onBehalf = { how: 'present', photoId: null } as const
    const { community } = house
    const flatId = house.flat('302').flatId
    const { bindingId } = await community.call('binding.request', { token: house.sticker, flatId, role: 'owner' })
    expect(await submit(community, '302')).toMatchObject({ code: 'binding_not_active' })
    expect(await submit(community, '302', { onBehalf })).toMatchObject({ code: 'own_claim' })
    expect(await submit(community, null, { onBehalf })).toMatchObject({ code: 'own_claim' })
    expect(await submit(community, '301', { onBehalf })).toMatchObject({ ok: true })
    await community.call('binding.end', { bindingId, why: '填错了' })
  })
})

describe('pressed more than once', () => {
  test('six times at once it is one claim (rule 22), also after the request was forgotten', async () => {
    const owner = await house.owner('301')
    const before = (await house.find('claims', {})).length
    const pressed = await Promise.all(Array.from({ length: 6 }, () => submit(owner, '301', {}, 'six-times')))
    expect(new Set(pressed.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(pressed[0]).toMatchObject({ ok: true })
    await house.db.collection('requests').where({ action: 'claim.submit' }).remove()
    expect(await submit(owner, '301', {}, 'six-times')).toEqual(pressed[0])
    expect((await house.find('claims', {})).length).toBe(before + 1)
  })

  test('by several at once each has a number of its own', async () => {
    const rooms = ['101', '102', '201', '301']
    const owners = await Promise.all(rooms.map((room) => house.owner(room)))
    const filed = await Promise.all(owners.map((owner, at) => owner.call('claim.submit', house.input(rooms[at] ?? ''))))
    expect(new Set(filed.map(({ number }) => number)).size).toBe(4)
    const all = (await house.find<ClaimDoc>('claims', {})).map(({ number }) => number)
    expect(new Set(all).size).toBe(all.length)
  })
})
