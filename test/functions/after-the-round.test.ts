import { buildHouse, type House } from '../support/estate'

const roster = `楼号,单元/门,房号,建筑面积,产权人,手机号
1号楼,1门,101,50.00,甲一,13900000011
1号楼,1门,201,50.00,乙一,13900000021
`
let house: House
beforeAll(async () => {
  house = await buildHouse({ roster, positions: ['01'], kinds: ['kitchenDrain'] })
})
afterAll(() => house.stop())

test('after the round ended an owner finds the answer, and withdraws it until the riser is locked (rule 27)', async () => {
  const { roundId, stairwellId, community } = house
  const [first, second] = [await house.owner('101'), await house.owner('201')]
  await house.answer(first, '101')
  await house.answer(second, '201')
  for (let done = false; !done; ) ({ done } = await community.call('round.close', { roundId }))

  const { bindings } = await first.call('me.home', {})
  expect(bindings).toMatchObject([{ roundId }])
  const { flatId } = house.flat('101')
  expect(await first.call('consent.view', { roundId, flatId })).toMatchObject({
    isOpen: false,
    abilities: { answer: false, withdraw: true },
  })
  const withdrawal = { roundId, stairwellId, items: house.items }
  await first.call('consent.withdraw', { ...withdrawal, flatId })
  const riserId = (await house.tally()).risers[0]?.riserId ?? ''
  expect(await community.ask('riser.lock', { roundId, stairwellId, riserId })).toMatchObject({
    code: 'riser_not_complete',
  })
  const estate = await community.call('estate.view', { estateId: house.estateId })
  expect(estate).toMatchObject({ figures: { agreed: 1, complete: 0 } })
})

test('once the riser is locked nothing is withdrawn, also after the round ended (rule 27)', async () => {
  const locked = await buildHouse({ roster, positions: ['01'], kinds: ['kitchenDrain'] })
  try {
    const { roundId, stairwellId, community } = locked
    const owner = await locked.owner('101')
    await locked.answer(owner, '101')
    await locked.answer(await locked.owner('201'), '201')
    const riserId = (await locked.tally()).risers[0]?.riserId ?? ''
    for (let done = false; !done; ) ({ done } = await community.call('round.close', { roundId }))
    await community.call('riser.lock', { roundId, stairwellId, riserId })
    const { flatId } = locked.flat('101')
    expect((await owner.call('consent.view', { roundId, flatId })).abilities.withdraw).toBe(false)
    expect(await owner.ask('consent.withdraw', { roundId, stairwellId, flatId, items: locked.items })).toMatchObject({
      code: 'riser_locked',
    })
  } finally {
    await locked.stop()
  }
})
