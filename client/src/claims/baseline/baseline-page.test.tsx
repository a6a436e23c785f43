/** @jest-environment jsdom */
import { act } from 'react'
import { choosePhotos } from '@/api/choose-file'
import { Failure } from '@/api/failure'
import { upload } from '@/api/upload'
import { forgetAllPhotos } from '@/lib/photo-queue'
import { called, onStage, pass, place, press, putUp, sent, takeDown } from '../../../../test/support/page-on-stage'
import BaselinePage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/api/upload', () => ({ upload: jest.fn() }))
jest.mock('@/api/choose-file', () => ({ choosePhotos: jest.fn() }))

const photoOf = (photoId: string) => ({
  ...{ photoId, width: 400, height: 300, takenAt: null, capturedAt: '2026-11-19T01:00:00Z' },
  ...{ receivedAt: '2026-11-19T01:01:00Z', sha256: 'ab', bySide: 'household', check: 'held', mayReview: false },
})
const surface = (name: string, photoIds: string[]) => ({ surface: name, photoIds, notes: '', defects: [] })
const roomsWith = (photoIds: string[]) => [
  {
    roomId: 'kitchen-1',
    kind: 'kitchen',
    name: '',
    surfaces: ['wall', 'floor', 'pipe'].map((one, at) => surface(one, [photoIds[at] ?? `k${at}`])),
  },
  {
    roomId: 'bathroom-1',
    kind: 'bathroom',
    name: '',
    surfaces: ['wall', 'floor', 'pipe'].map((one, at) => surface(one, [`b${at}`])),
  },
]
const whole = {
  rooms: roomsWith([]),
  photos: Object.fromEntries(['k0', 'k1', 'k2', 'b0', 'b1', 'b2'].map((id) => [id, photoOf(id)])),
}
const fresh = {
  ...{ flatId: 'f', stairwellId: 's', building: '6号楼', unit: '2门', room: '301', estateId: 'e', state: 'none' },
  ...{ rooms: [] as unknown[], photos: {}, household: null, contractor: null, waiver: null, savedAt: null, rev: 0 },
  ...{
    isClosed: false,
    missing: [],
    abilities: { edit: true, sign: true, signForHousehold: false, signAsContractor: false, waive: true, reopen: false },
  },
}

/** What the server has; undefined: it is out of reach. */
let server: (typeof fresh & Record<string, unknown>) | undefined
const STEPS = 5

const answer = async (name: string, input: Record<string, never>): Promise<unknown> => {
  if (!server) throw new Failure('offline', 'offline', '现在连不上网。')
  switch (name) {
    case 'baseline.view':
      return server
    case 'photo.request':
      return { photoId: `p-${String(input.name)}`, ticket: { url: 'u', fields: {}, fileId: 'x' } }
    case 'photo.receive':
      return photoOf(input.photoId ?? '')
    case 'photo.links': {
      const ids = input.photoIds as unknown as string[]
      return { urls: Object.fromEntries(ids.map((id) => [id, `https://x/${id}`])), expiresAt: '' }
    }
    case 'baseline.save': {
      if (input.rev !== server.rev) throw new Failure('refused', 'baseline_changed', '刚刚被别人改过')
      const rooms = input.rooms as unknown as ReturnType<typeof roomsWith>
      const ids = rooms.flatMap(({ surfaces }) => surfaces.flatMap(({ photoIds }) => photoIds))
      const photos = Object.fromEntries(ids.map((id) => [id, photoOf(id)]))
      server = {
        ...server,
        state: 'open',
        rooms,
        photos,
        rev: server.rev + 1,
        savedAt: '2026-11-19T01:02:00Z',
      } as never
      return { rev: Number(input.rev) + 1 }
    }
    case 'baseline.sign':
      server = { ...server, household: { name: '刘*国', at: '2026-11-19T01:10:00Z', via: 'app' } } as never
      return { state: 'open' }
    case 'baseline.waive':
      server = {
        ...server,
        state: 'waived',
        waiver: { name: '刘*国', at: '2026-11-19T01:10:00Z', words: input.words },
      } as never
      return { state: 'waived' }
    default:
      return { staff: null, bindings: [{ flatId: 'f', state: 'active' }], home: null }
  }
}
/** In steps: what a change sets off begins only when React has drawn it. */
const settle = (ms = 3_000) => pass(ms / STEPS, STEPS)
const open = async () => {
  await putUp(<BaselinePage />)
  await settle()
}
const take = async (...names: string[]) => {
  ;(choosePhotos as jest.Mock).mockResolvedValueOnce(
    names.map((name) => ({ path: '', name, size: 5, file: new File(['bytes'], name) })),
  )
  await press('拍照')
  await settle(500)
}
const saves = () => sent('baseline.save')

onStage({ now: '2026-11-19T01:00:00Z', params: { flatId: 'f', stairwellId: 's' } })
beforeEach(() => {
  forgetAllPhotos()
  server = fresh
  ;(upload as jest.Mock).mockReset()
  called.mockImplementation(answer)
})

test('a photo of a wall goes up and is saved with its room, by itself', async () => {
  await open()
  expect(place.textContent).toContain('还差 3 处：墙面、地面、管道')
  await press('厨房')
  await press('墙面')
  expect(place.textContent).toContain('退后两步')
  await take('wall.jpg')
  await settle(10_000)
  expect(saves().at(-1)).toMatchObject({
    rev: 0,
    rooms: [{ kind: 'kitchen', surfaces: [{ surface: 'wall', photoIds: ['p-wall.jpg'] }] }, { kind: 'bathroom' }],
  })
  expect(place.textContent).toContain('都存好了')
})

test('without a network photos, a ring and words are kept over a restart, and saved with the ids the server gives', async () => {
  await open()
  await press('厨房')
  await press('墙面')
  server = undefined
  await take('wall.jpg')
  await press('有旧毛病？圈出来')
  const box = document.body.querySelector<HTMLElement>('.baseline-mark-box')
  await act(() => box?.click())
  await press('水渍污渍')
  await press('圈好了')
  await settle()
  expect(place.textContent).toContain('先存在这台手机里')
  await takeDown()
  server = fresh
  await open()
  await settle(70_000)
  expect(saves().at(-1)).toMatchObject({
    rooms: [
      { surfaces: [{ photoIds: ['p-wall.jpg'], defects: [{ photoId: 'p-wall.jpg', kind: 'stain', x: 0, y: 0 }] }] },
      {},
    ],
  })
})

test('when somebody else saved in between both are shown, and together nothing is lost', async () => {
  await open()
  await press('厨房')
  await press('墙面')
  server = { ...fresh, ...whole, rev: 1, state: 'open' } as never
  await take('wall.jpg')
  await settle(10_000)
  expect(place.textContent).toContain('这份记录刚刚被别人改过')
  expect(place.textContent).toContain('厨房 · 墙面对方：照片 1 张您的：照片 1 张，但不是同样的')
  await press('合在一起，都留下')
  await settle(10_000)
  expect(saves().at(-1)).toMatchObject({
    rev: 1,
    rooms: [{ surfaces: [{ photoIds: ['k0', 'p-wall.jpg'] }, {}, {}] }, {}],
  })
  expect(place.textContent).not.toContain('刚刚被别人改过')
})

test('a whole record is signed by the household after it was told what that says', async () => {
  server = { ...fresh, ...whole, rev: 4, state: 'open' } as never
  await open()
  await press('拍好了，看一遍')
  await press('我是住户，我签')
  expect(document.body.textContent).toContain('圈出的地方是原来就有的毛病')
  await press('确认签字')
  await settle()
  expect(sent('baseline.sign')[0]).toEqual({
    flatId: 'f',
    stairwellId: 's',
    rev: 4,
    as: 'household',
  })
  expect(place.textContent).toContain('刘*国')
})

test('one that nobody began leads straight to what lacks first', async () => {
  await open()
  await press('开始拍')
  expect(place.textContent).toContain('厨房 · 墙面')
})

test('an incomplete one says what is missing and offers no signature', async () => {
  server = { ...fresh, rooms: [{ roomId: 'bathroom-1', kind: 'bathroom', name: '北卫', surfaces: [] }] } as never
  await open()
  await press('看一遍')
  expect(place.textContent).toContain('补齐这几处就能签')
  expect(place.textContent).not.toContain('我是住户，我签')
})

test('doing without is signed only after its consequence was read and a reason given', async () => {
  await open()
  await press('不做记录')
  expect(document.body.textContent).toContain('没有动工前的照片可以比')
  await press('签「不做记录」')
  expect(document.body.textContent).toContain('请选一个原因')
  await press('马上要整体装修')
  await press('签「不做记录」')
  await settle()
  expect(place.textContent).toContain('签了「不做记录」')
})

test('signed by both it is a receipt with the fingerprint, and nothing of it can be changed', async () => {
  server = {
    ...{ ...fresh, ...whole, state: 'signed', rev: 5, abilities: { ...fresh.abilities, edit: false, sign: false } },
    household: { name: '刘*国', at: '2026-11-19T01:10:00Z', via: 'app' },
    contractor: { name: '田师傅', at: '2026-11-19T02:10:00Z' },
  } as never
  await open()
  expect(place.textContent).toContain('现状记录回执')
  expect(place.textContent).toMatch(/指纹（SHA-256）([0-9a-f]{8} ?){8}/)
  expect(place.textContent).not.toContain('去掉')
  expect(saves()).toEqual([])
})
