import type { HomeView } from '@chuanmen/types/me'
import type { RiserView } from '@chuanmen/types/picture'
import type { StaffFlatView } from '@chuanmen/types/stairwell'
import { residentPicture, staffPicture } from './from-server'
import { flatWords, pipeWords, statusWords } from './words'

const riser = (progress: RiserView['progress'], more: Partial<RiserView> = {}): RiserView => ({
  riserId: 'r1',
  kind: 'kitchenDrain',
  positions: ['03'],
  fromFloor: 1,
  toFloor: 6,
  flatIds: ['f1', 'f2', 'f3', 'f4', 'f5', 'f6'],
  progress,
  ...more,
})

type Home = NonNullable<HomeView['home']>
const outline: Home['outline'] = {
  building: '6号楼',
  unit: '2门',
  floors: [6, 5, 4, 3, 2, 1],
  positions: ['01', '02', '03'],
  flats: [
    { flatId: 'f4', room: '403', floor: 4, position: '03', joinedTo: null },
    { flatId: 'f3', room: '303', floor: 3, position: '03', joinedTo: null },
  ],
}
const home = (pipes: RiserView[]) => residentPicture({ outline, pipes, flatId: 'f4' })

const flat = (more: Partial<StaffFlatView>): StaffFlatView => ({
  flatId: 'f3',
  room: '303',
  floor: 3,
  position: '03',
  areaCentiSqm: 5836,
  occupancy: 'owner',
  consentRule: 'sole',
  ownersMasked: ['林**'],
  joinedTo: null,
  state: 'pending',
  items: {},
  tenantOnly: false,
  reconfirm: false,
  ...more,
})
const staff = (flats: StaffFlatView[], risers: RiserView[]) =>
  staffPicture({
    stairwellId: 's',
    estateId: 'e',
    estateName: '新明胡同',
    building: '6号楼',
    unit: '2门',
    floors: outline.floors,
    positions: outline.positions,
    flats,
    risers,
    round: null,
    version: 1,
  })

describe('a resident’s picture', () => {
  test('marks only the own flat and carries no answer of anybody', () => {
    const picture = home([riser({ status: 'hidden' })])
    expect(picture.flats.filter(({ isMine }) => isMine).map(({ room }) => room)).toEqual(['403'])
    expect(picture.flats.every(({ mark, name }) => mark === undefined && name === undefined)).toBe(true)
    expect(picture.pipes.every(({ blockers }) => blockers === undefined)).toBe(true)
  })

  test.each<[RiserView['progress'], string, string]>([
    [{ status: 'hidden' }, '办理中', '我家的厨房排水立管，6 户，办理中'],
    [{ status: 'open', agreed: 3, total: 6 }, '6 户，3 户已同意', '我家的厨房排水立管，6 户，3 户已同意'],
    [{ status: 'complete', total: 6 }, '已成串', '我家的厨房排水立管，6 户，已成串'],
    [
      { status: 'locked', total: 6, lockedAt: '2026-12-06T10:00:00Z' },
      '已成串，等开工',
      '我家的厨房排水立管，6 户，已成串，等开工',
    ],
    [{ status: 'none' }, '还没征求意见', '我家的厨房排水立管，还没征求意见'],
  ])('says %j as 「%s」', (progress, short, whole) => {
    const picture = home([riser(progress)])
    const pipe = picture.pipes[0]
    if (!pipe) throw new Error('no pipe')
    expect(statusWords(pipe)).toBe(short)
    expect(pipeWords(pipe, picture)).toBe(whole)
  })
})

describe('a locked pipe whose works are known', () => {
  const locked = riser({ status: 'locked', total: 6, lockedAt: '2026-12-06T10:00:00Z' })
  type Next = NonNullable<NonNullable<Parameters<typeof residentPicture>[0]['works']>['next']>
  const next: Next = {
    ...{ worksId: 'w', kind: locked.kind, stage: 'survey', on: '2026-12-08', from: '14:00', to: '18:00', isOn: false },
  }
  test.each<[string, Next | null, string]>([
    ['has its dates and is not begun', next, '已成串，等开工'],
    ['is being looked at', { ...next, isOn: true }, '施工中'],
    ['has a later step to come', { ...next, stage: 'restore' }, '施工中'],
    ['is not the pipe of the next step', { ...next, kind: 'bathroomWater' }, '已成串'],
    ['has no step to come', null, '已成串'],
  ])('that %s', (_, step, words) => {
    const works = { ask: null, waterBackAt: null, next: step }
    const [pipe] = residentPicture({ outline, pipes: [locked], flatId: 'f4', works }).pipes
    expect(pipe && statusWords(pipe)).toBe(words)
  })
})

describe('the staff’s picture', () => {
  test.each<[Partial<StaffFlatView>, string]>([
    [{}, '303，业主 林**，未答复'],
    [{ tenantOnly: true }, '303，业主 林**，仅租户答复'],
    [{ reconfirm: true }, '303，业主 林**，待再确认'],
    [{ state: 'conditional' }, '303，业主 林**，有条件'],
    [{ state: 'deferred' }, '303，业主 林**，暂不同意'],
    [{ state: 'refused' }, '303，业主 林**，不同意'],
    [{ state: 'agreed' }, '303，业主 林**，同意'],
    [{ state: null }, '303，业主 林**'],
  ])('says a flat %j as 「%s」', (more, words) => {
    const one = staff([flat(more)], []).flats[0]
    expect(one && flatWords(one)).toBe(words)
  })

  test('says where a pipe is stuck and with which answer', () => {
    const picture = staff(
      [flat({ state: 'deferred' })],
      [riser({ status: 'open', agreed: 5, total: 6 }, { blockers: [{ flatId: 'f3', state: 'deferred' }] })],
    )
    expect(picture.pipes[0] && pipeWords(picture.pipes[0], picture)).toBe(
      '尾号 03 的厨房排水立管，5/6，卡在 303 暂不同意',
    )
  })

  test('breaks a pipe with the tenant’s sign where only a tenant answered', () => {
    const picture = staff(
      [flat({ tenantOnly: true })],
      [riser({ status: 'open', agreed: 5, total: 6 }, { blockers: [{ flatId: 'f3', state: 'pending' }] })],
    )
    expect(picture.pipes[0]?.blockers).toEqual([{ flatId: 'f3', mark: 'tenant-only' }])
  })

  test('numbers the planner’s doors and shows what they would complete', () => {
    const view = [flat({})]
    const picture = staffPicture(
      {
        stairwellId: 's',
        estateId: 'e',
        estateName: '新明胡同',
        building: '6号楼',
        unit: '2门',
        floors: outline.floors,
        positions: outline.positions,
        flats: view,
        risers: [riser({ status: 'open', agreed: 5, total: 6 }, { blockers: [{ flatId: 'f3', state: 'pending' }] })],
        round: null,
        version: 1,
      },
      { flatIds: ['f9', 'f3'], completes: new Set(['r1']) },
    )
    expect(picture.flats[0]?.knock).toBe(2)
    expect(picture.pipes[0] && statusWords(picture.pipes[0])).toBe('谈成 303 后成串')
  })
})
