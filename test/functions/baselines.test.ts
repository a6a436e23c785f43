import type { Person } from '../../demo/gateway'
import type { BaselineDoc, BaselineRoom } from '../../types/baseline'
import type { HistoryDoc } from '../../types/history'
import { baselinePhoto, bathroom } from '../support/baselines'
import { am, type WorksHouse, worksHouse } from '../support/works-house'

let house: WorksHouse
let worksId: string
/** One riser with dates, past three storeys. Every household gave its baseline up by then; those of a test take that back. */
beforeAll(async () => {
  house = await worksHouse({ kinds: ['kitchenWater'] })
  worksId = await house.ask('kitchenWater', '01')
  expect(await house.schedule(worksId, am('2026-09-16'))).toMatchObject({ ok: true })
})
afterAll(() => house?.stop())

const at = (room: string) => ({ stairwellId: house.stairwellId, flatId: house.flat(room).flatId })
const view = (by: Person, room: string) => by.call('baseline.view', at(room))
const revOf = async (room: string) => (await view(house.community, room)).rev
const save = async (by: Person, room: string, rooms: BaselineRoom[], rev?: number) =>
  by.ask('baseline.save', { ...at(room), rev: rev ?? (await revOf(room)), rooms })
const sign = async (by: Person, room: string, as: 'household' | 'contractor', more: object = {}) =>
  by.ask('baseline.sign', { ...at(room), rev: await revOf(room), as, ...more })
const reopened = async (room: string): Promise<Person> => {
  const owner = await house.owner(room)
  await owner.ask('baseline.reopen', { ...at(room), why: '还是要拍' })
  await save(owner, room, [])
  return owner
}
const historyOf = async (room: string) =>
  (await house.find<HistoryDoc>('histories', { subjectId: `baseline~${house.flat(room).flatId}` }))
    .sort((one, other) => one.seq - other.seq)
    .map(({ entry }) => ('act' in entry ? entry.act : ''))

describe('a baseline', () => {
  test('is filled in, signed by both sides and then stays as it is', async () => {
    const owner = await reopened('102')
    const room = await bathroom(house, owner, '102', ['wall', 'floor'])
    expect(await save(owner, '102', [room])).toMatchObject({ ok: true })
    expect(await sign(owner, '102', 'household')).toMatchObject({
      code: 'baseline_incomplete',
      detail: { missing: ['卫生间：管道还没有照片'] },
    })
    const pipe = { surface: 'pipe' as const, photoIds: [await baselinePhoto(house, owner, '102', 9)], notes: '有锈' }
    const ring = { photoId: pipe.photoIds[0] ?? '', kind: 'rust' as const, x: 500, y: 400, r: 80, words: '' }
    const whole = { ...room, surfaces: [...room.surfaces, { ...pipe, defects: [ring] }] }
    expect(await save(owner, '102', [whole])).toMatchObject({ ok: true })
    expect(await sign(owner, '102', 'household')).toMatchObject({ value: { state: 'open' } })
    expect(await sign(owner, '102', 'household')).toMatchObject({ code: 'baseline_state' })
    expect(await sign(house.contractor, '102', 'contractor')).toMatchObject({ value: { state: 'signed' } })
    expect(await save(owner, '102', [])).toMatchObject({ code: 'baseline_state' })

    const seen = await view(house.contractor, '102')
    expect(seen).toMatchObject({
      state: 'signed',
      room: '102',
      rooms: [whole],
      missing: [],
      household: { name: '乙*', via: 'app' },
      contractor: { name: '一队王工' },
      abilities: {
        edit: false,
        sign: false,
        signForHousehold: false,
        signAsContractor: false,
        waive: false,
        reopen: true,
      },
    })
    expect(Object.keys(seen.photos).sort()).toEqual(whole.surfaces.flatMap(({ photoIds }) => photoIds).sort())
    expect(await historyOf('102')).toEqual([...['waived', 'reopened', 'signedByHousehold', 'signedByContractor']])
  })

  test('of a neighbour is nobody else’s to read, fill in or sign', async () => {
    const neighbour = await house.owner('202')
    expect(await neighbour.ask('baseline.view', at('102'))).toMatchObject({ code: 'not_allowed' })
    expect(await save(neighbour, '102', [])).toMatchObject({ code: 'not_allowed' })
    expect(await sign(neighbour, '102', 'household')).toMatchObject({ code: 'not_allowed' })
    expect(await house.outsider.ask('baseline.view', at('102'))).toMatchObject({ code: 'out_of_scope' })
    expect(await house.administrator.ask('baseline.view', at('102'))).toMatchObject({ code: 'not_allowed' })
  })

  test('is filled in by family, who sign nothing', async () => {
    await reopened('202')
    const family = await house.house.occupant('202', 'family')
    expect(await save(family, '202', [await bathroom(house, family, '202')])).toMatchObject({ ok: true })
    expect((await view(family, '202')).abilities).toMatchObject({ edit: true, sign: false, signForHousehold: false })
    expect(await sign(family, '202', 'household')).toMatchObject({ code: 'not_allowed' })
    const waiver = { ...at('202'), words: '不拍了' }
    expect(await family.ask('baseline.waive', waiver)).toMatchObject({ code: 'not_allowed' })
  })

  test('is signed in front of staff with a photo of what was signed, and nobody signs both sides', async () => {
    expect(await sign(house.lead, '202', 'household')).toMatchObject({ code: 'photo_required' })
    const presence = { name: '丁小一', photoId: await baselinePhoto(house, house.contractor, '202', 20) }
    expect(await sign(house.contractor, '202', 'household', { presence })).toMatchObject({ ok: true })
    expect(await view(house.lead, '202')).toMatchObject({ household: { name: '丁**', via: 'present' } })
    expect((await view(house.contractor, '202')).abilities.signAsContractor).toBe(false)
    expect(await sign(house.contractor, '202', 'contractor')).toMatchObject({ code: 'baseline_both_sides' })
    expect(await sign(house.lead, '202', 'contractor')).toMatchObject({ code: 'not_allowed' })
    expect(await sign(house.community, '202', 'contractor')).toMatchObject({ value: { state: 'signed' } })
  })

  test('that somebody changes loses its signatures, and the history tells', async () => {
    const owner = await reopened('302')
    const room = await bathroom(house, owner, '302')
    await save(owner, '302', [room])
    await sign(owner, '302', 'household')
    const rev = await revOf('302')
    expect(await save(house.contractor, '302', [{ ...room, name: '北卫' }])).toMatchObject({ ok: true })
    expect(await view(owner, '302')).toMatchObject({ household: null, state: 'open' })
    expect((await historyOf('302')).slice(-2)).toEqual(['signedByHousehold', 'reopened'])
    const old = { ...at('302'), rev, as: 'household' as const }
    expect(await owner.ask('baseline.sign', old)).toMatchObject({ code: 'baseline_changed' })
    expect(await save(owner, '302', [room], rev)).toMatchObject({ code: 'baseline_changed' })
  })

  test.each<[string, (room: BaselineRoom) => BaselineRoom[], object]>([
    ['a room named twice', (room) => [room, room], { code: 'malformed', detail: { field: 'rooms' } }],
    [
      'a defect on a photo of another surface',
      (room) => {
        const [wall, floor, ...others] = room.surfaces
        if (!wall || !floor) throw new Error('two surfaces')
        const ring = { photoId: floor.photoIds[0] ?? '', kind: 'crack' as const, x: 1, y: 1, r: 20, words: '' }
        return [{ ...room, surfaces: [{ ...wall, defects: [ring] }, floor, ...others] }]
      },
      { code: 'malformed', detail: { field: 'defects' } },
    ],
    [
      'a photo that does not exist',
      (room) => [{ ...room, surfaces: [{ surface: 'ceiling', photoIds: ['nothing'], notes: '', defects: [] }] }],
      { code: 'photo_missing', detail: { photoIds: ['nothing'] } },
    ],
  ])('is refused with %s', async (_what, bend, refusal) => {
    const { rooms } = await view(house.community, '302')
    expect(await save(house.community, '302', bend(rooms[0] as BaselineRoom))).toMatchObject(refusal)
  })

  test('takes no photo of another flat', async () => {
    const photoId = await baselinePhoto(house, await house.owner('102'), '102', 30)
    const room: BaselineRoom = {
      ...{ roomId: 'k', kind: 'kitchen', name: '' },
      surfaces: [{ surface: 'wall', photoIds: [photoId], notes: '', defects: [] }],
    }
    expect(await save(await house.owner('302'), '302', [room])).toMatchObject({ code: 'photo_missing' })
  })

  test('of the stairwell is listed with the day works enter each flat', async () => {
    const { flats } = await house.contractor.call('baseline.list', { stairwellId: house.stairwellId })
    expect(flats.map(({ room, worksOn }) => [room, worksOn]).sort()).toEqual([
      ...[
        ['101', '2026-09-16'],
        ['102', null],
        ['201', '2026-09-16'],
      ],
      ...[
        ['202', null],
        ['301', '2026-09-16'],
        ['302', null],
      ],
    ])
    expect(flats.find(({ room }) => room === '102')).toMatchObject({ state: 'signed', photos: 3, hasContractor: true })
    expect(await (await house.owner('101')).ask('baseline.list', { stairwellId: house.stairwellId })).toMatchObject({
      code: 'not_allowed',
    })
  })
})

describe('works', () => {
  type Report = Parameters<typeof house.contractor.ask<'works.report'>>[1]
  const report = (more: Partial<Report>) =>
    house.contractor.ask('works.report', { worksId, kind: 'protection', state: 'done', ...more } as Report)

  test('do not enter a flat without baseline or waiver; looking, lateness and a shut door are always told', async () => {
    await reopened('201')
    const refusal = { code: 'baseline_missing', detail: { rooms: ['201'] } }
    for (const more of [{}, { state: 'underway' as const }, { floors: [1, 2] }, { kind: 'cut' as const, floors: [1] }])
      expect(await report(more)).toMatchObject(refusal)
    expect(await report({ kind: 'survey' })).toMatchObject({ ok: true })
    expect(await report({ kind: 'cut', state: 'late', words: '材料没到' })).toMatchObject({ ok: true })
    const missed = { state: 'missed' as const, missedFlatIds: [house.flat('201').flatId] }
    expect(await report(missed)).toMatchObject({ ok: true })
    expect((await house.view(worksId)).stages.filter(({ state }) => state !== 'planned')).toMatchObject([
      { kind: 'survey' },
    ])
  })

  test('go on at the other storeys, and close what was signed there', async () => {
    expect(await report({ floors: [1, 3] })).toMatchObject({ ok: true })
    const owner = await house.owner('101')
    expect(await view(owner, '101')).toMatchObject({ isClosed: true, abilities: { edit: false, reopen: false } })
    expect(await owner.ask('baseline.reopen', { ...at('101'), why: '反悔' })).toMatchObject({ code: 'baseline_state' })
    expect(await view(await house.owner('201'), '201')).toMatchObject({ isClosed: false, abilities: { edit: true } })
    expect(await report({ floors: [2] })).toMatchObject({ code: 'baseline_missing' })
  })

  test('go on everywhere once it is given up by a signature, though nobody can take that back then', async () => {
    const owner = await house.owner('201')
    const waiver = { ...at('201'), words: '不拍了' }
    expect(await owner.ask('baseline.waive', waiver)).toMatchObject({ value: { state: 'waived' } })
    expect(await view(house.contractor, '201')).toMatchObject({ waiver: { words: '' } })
    expect(await view(owner, '201')).toMatchObject({ waiver: { words: '不拍了' } })
    const both = await Promise.all([
      report({ floors: [2] }),
      owner.ask('baseline.reopen', { ...at('201'), why: '反悔' }),
    ])
    const [baseline] = await house.find<BaselineDoc>('baselines', { _id: house.flat('201').flatId })
    // Whoever wrote first: never works inside a flat whose waiver is gone.
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(baseline?.closedAt !== null).toBe(baseline?.state === 'waived')
  })
})
