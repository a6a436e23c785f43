import { buildHouse, type House } from '../support/estate'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house.stop())

const riser = async (kind: string, position: string) =>
  (await house.tally()).risers.find((one) => one.kind === kind && one.positions[0] === position)

test('a riser is complete only when every flat on it has agreed, silence is not consent (rules 26, 27)', async () => {
  for (const room of ['102', '202']) await house.answer(await house.owner(room), room)
  expect((await riser('kitchenDrain', '02'))?.progress).toEqual({ status: 'open', agreed: 2, total: 3 })
  await house.answer(await house.owner('302'), '302')
  expect((await riser('kitchenDrain', '02'))?.progress).toEqual({ status: 'complete', total: 3 })
})

test('the estate page shows the completed riser at once, by count and by area', async () => {
  const estate = await house.community.call('estate.view', { estateId: house.estateId })
  if (estate.unchanged) throw new Error('unchanged')
  expect(estate.figures).toEqual({
    households: 6,
    agreed: 3,
    areaCentiSqm: 33_000,
    agreedAreaCentiSqm: 18_000,
    risers: 4,
    complete: 2,
  })
})

test('a withdrawal before the lock reopens the riser (rule 27)', async () => {
  const owner = await house.owner('302')
  const { roundId, stairwellId } = house
  await owner.call('consent.withdraw', {
    roundId,
    stairwellId,
    flatId: house.flat('302').flatId,
    items: ['kitchenDrain'],
  })
  expect((await riser('kitchenDrain', '02'))?.progress).toMatchObject({ status: 'open', agreed: 2 })
  expect((await riser('bathroomDrain', '02'))?.progress).toMatchObject({ status: 'complete' })
  await house.answer(owner, '302')
})

test('a jointly owned flat agrees only with all owners, one by shares with two thirds of them (rule 29)', async () => {
  await house.answer(await house.owner('101', 0), '101')
  await house.answer(await house.owner('201', 0), '201')
  let { flats } = await house.tally()
  expect(flats.filter((flat) => ['101', '201'].includes(flat.room)).map((flat) => flat.state)).toEqual([
    'pending',
    'pending',
  ])
  await house.answer(await house.owner('101', 1), '101')
  await house.answer(await house.owner('201', 1), '201')
  ;({ flats } = await house.tally())
  expect(flats.filter((flat) => ['101', '201'].includes(flat.room)).map((flat) => flat.state)).toEqual([
    'agreed',
    'agreed',
  ])
})

test("a tenant's record covers access only and leaves the riser open (rule 28)", async () => {
  const tenant = await house.occupant('301', 'tenant')
  expect(await tenant.ask('consent.answer', house.input('301'))).toMatchObject({ ok: false, code: 'only_owner_signs' })
  const { roundId, stairwellId } = house
  await tenant.call('consent.recordAccess', {
    roundId,
    stairwellId,
    flatId: house.flat('301').flatId,
    canEnter: true,
    words: '周末',
  })
  const flat = (await house.tally()).flats.find((one) => one.room === '301')
  expect(flat).toMatchObject({ state: 'pending', tenantOnly: true })
})

test('a family member prepares without power, the owner confirms; with a stored power the agent signs (rule 30)', async () => {
  const { roundId, stairwellId } = house
  const { flatId, owners } = house.flat('202')
  const family = await house.occupant('202', 'family', 'family-202', '女儿')
  expect(await family.ask('consent.answer', house.input('202'))).toMatchObject({ ok: false, code: 'power_missing' })
  const { clausesRead: _clauses, ...prepared } = house.input('202', 'conditional')
  await family.call('consent.prepare', prepared)
  const owner = await house.owner('202')
  const view = await owner.call('consent.view', { roundId, flatId })
  expect(view.prepared?.answers.map((answer) => answer.state)).toEqual(['conditional', 'conditional'])
  expect(view.prepared?.by).toBe('女儿')
  const { seq } = await house.answer(owner, '202', 'conditional', { confirmsPrepared: true })
  expect(seq).toBeGreaterThan(0)
  const after = await owner.call('consent.view', { roundId, flatId })
  expect(after.prepared).toBeNull()
  expect(after.receipts[0]).toMatchObject({ seq, items: house.items })

  const proofFileId = await house.gateway.upload(
    house.community,
    house.estateId,
    'evidence',
    '授权书.png',
    Buffer.from('proof'),
  )
  const { bindings } = await house.community.call('flat.view', { stairwellId, flatId })
  const bindingId = bindings.find((binding) => binding.role === 'family')?.bindingId ?? ''
  const power = { bindingId, principalSignerId: owners[0]?.signerId ?? '', roundId, items: [], proofFileId }
  await house.community.call('binding.recordPower', { ...power, from: '2020-01-01', until: '2020-12-31' })
  expect(await family.ask('consent.answer', house.input('202'))).toMatchObject({ ok: false, code: 'power_expired' })
  await house.community.call('binding.recordPower', { ...power, from: '2020-01-01', until: '2099-12-31' })
  const signed = await family.call('consent.answer', house.input('202'))
  expect(await family.call('consent.receipt', signed)).toMatchObject({
    method: '电子确认（持授权书代签）',
    signer: '丁*',
  })
})

test('a receipt names the text, the chain head and the method, and never a reliable e-signature (rules 34, 35)', async () => {
  const owner = await house.owner('102')
  const receipt = await owner.call('consent.receipt', await house.answer(owner, '102'))
  expect(receipt).toMatchObject({
    textHash: house.textHash,
    textVersion: 1,
    method: '电子确认',
    clausesRead: ['liability'],
    room: '102',
  })
  expect(receipt.head).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(receipt)).not.toContain('可靠')
})

test('a clause limiting liability must be read on its own, and a changed text is answered anew (rule 34)', async () => {
  const owner = await house.owner('102')
  expect(await owner.ask('consent.answer', { ...house.input('102'), clausesRead: [] })).toMatchObject({
    ok: false,
    code: 'clauses_unread',
  })
  expect(await owner.ask('consent.answer', { ...house.input('102'), textHash: 'a'.repeat(64) })).toMatchObject({
    ok: false,
    code: 'text_changed',
  })
})

test('a paper answer needs photo, day and witness, and counts like one in the app (rules 35, 43)', async () => {
  const { clausesRead, ...base } = house.input('301')
  const signerId = house.flat('301').owners[0]?.signerId ?? ''
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const photo = await house.gateway.upload(
    house.lead,
    house.estateId,
    'evidence',
    'paper.png',
    Buffer.from('a photograph'),
  )
  const input = {
    ...base,
    signerId,
    clausesRead,
    signedOn: today,
    witness: '许文斌',
    photoIds: [photo],
    roomOnPaper: '301',
  }
  expect(await house.lead.ask('consent.recordPaper', { ...input, photoIds: ['nothing'] })).toMatchObject({
    ok: false,
    code: 'photo_required',
  })
  expect(await house.lead.ask('consent.recordPaper', { ...input, signedOn: '2020-01-01' })).toMatchObject({
    ok: false,
    code: 'paper_date_invalid',
  })
  expect(await house.lead.ask('consent.recordPaper', { ...input, witness: ' ' })).toMatchObject({
    ok: false,
    code: 'malformed',
  })
  await house.lead.call('consent.recordPaper', input)
  expect((await house.tally()).flats.find((flat) => flat.room === '301')?.state).toBe('agreed')
})

test('a complete riser can be locked once, and then no answer on it changes', async () => {
  const { roundId, stairwellId } = house
  const complete = await riser('bathroomDrain', '02')
  const open = (await house.tally()).risers.find((one) => one.progress.status === 'open')
  if (open)
    expect(await house.community.ask('riser.lock', { roundId, stairwellId, riserId: open.riserId })).toMatchObject({
      code: 'riser_not_complete',
    })
  await house.community.call('riser.lock', { roundId, stairwellId, riserId: complete?.riserId ?? '' })
  expect(
    await house.community.ask('riser.lock', { roundId, stairwellId, riserId: complete?.riserId ?? '' }),
  ).toMatchObject({ code: 'riser_already_locked' })
  const owner = await house.owner('302')
  expect(
    await owner.ask('consent.withdraw', {
      roundId,
      stairwellId,
      flatId: house.flat('302').flatId,
      items: ['bathroomDrain'],
    }),
  ).toMatchObject({ code: 'riser_locked' })
  expect(await owner.ask('consent.answer', house.input('302', 'refused'))).toMatchObject({
    ok: false,
    code: 'riser_locked',
  })
})

test('the text changes while somebody signs: the answer is refused, the new text asks everybody again (rule 34)', async () => {
  const { text } = await house.community.call('round.view', { roundId: house.roundId })
  for (let done = false; !done; )
    ({ done } = await house.community.call('round.reviseText', {
      roundId: house.roundId,
      text: { ...text, plain: `${text.plain}（第二版）` },
      why: '补充费用说明',
    }))
  const owner = await house.owner('102')
  expect(await owner.ask('consent.answer', house.input('102'))).toMatchObject({ ok: false, code: 'text_changed' })
  const flat = (await house.tally()).flats.find((one) => one.room === '102')
  expect(flat).toMatchObject({ items: { kitchenDrain: 'pending' }, reconfirm: true })
  expect(await owner.call('me.home', {})).toMatchObject({ home: { next: { kind: 'answer', textChanged: true } } })
})

test('after the window an answer is refused', async () => {
  await house.cloud.clock.advance(30 * 86_400_000)
  const owner = await house.owner('102')
  const { textHash } = await house.community.call('round.view', { roundId: house.roundId })
  expect(await owner.ask('consent.answer', { ...house.input('102'), textHash })).toMatchObject({
    ok: false,
    code: 'window_closed',
  })
})
