import { buildHouse, type House } from '../support/estate'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house.stop())

test("what residents may not know is absent from their payload: others' answers and counts of one or two missing (rule 43)", async () => {
  const owner = await house.owner('302')
  for (const room of ['102', '202'])
    await house.answer(await house.owner(room), room, room === '202' ? 'refused' : 'agreed')
  await house.answer(owner, '302')
  const home = await owner.call('me.home', {})
  const column = home.home?.pipes.filter((pipe) => pipe.positions[0] === '02') ?? []
  expect(column.map((pipe) => pipe.progress)).toEqual([{ status: 'hidden' }, { status: 'hidden' }])
  const payload = JSON.stringify(home)
  for (const word of ['blockers', 'refused', 'signerId', 'ownersMasked', 'areaCentiSqm'])
    expect(payload).not.toContain(word)
  const view = JSON.stringify(
    await owner.call('consent.view', { roundId: house.roundId, flatId: house.flat('302').flatId }),
  )
  for (const room of ['102', '202']) {
    expect(view).not.toContain(house.flat(room).flatId)
    expect(view).not.toContain(house.flat(room).owners[0]?.signerId ?? 'none')
  }
})

test('a resident of one flat reads nothing of another: consent, receipt, notices (rule 43)', async () => {
  const owner = await house.owner('302')
  const { seq, tallyId } = await house.answer(await house.owner('102'), '102')
  expect(await owner.ask('consent.receipt', { tallyId, seq })).toMatchObject({ code: 'not_allowed' })
  expect(await owner.ask('consent.view', { roundId: house.roundId, flatId: house.flat('102').flatId })).toMatchObject({
    code: 'not_allowed',
  })
  expect(await owner.ask('consent.answer', house.input('102'))).toMatchObject({ code: 'not_allowed' })
  expect(await owner.ask('stairwell.view', { stairwellId: house.stairwellId })).toMatchObject({ code: 'not_allowed' })
  expect(
    await owner.ask('flat.view', { stairwellId: house.stairwellId, flatId: house.flat('102').flatId }),
  ).toMatchObject({ code: 'not_allowed' })
})
