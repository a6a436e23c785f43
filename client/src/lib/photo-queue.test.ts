import Taro from '@tarojs/taro'
import { call } from '@/api/call'
import { Failure } from '@/api/failure'
import { session } from '@/api/session'
import { type ChosenFile, upload } from '@/api/upload'
import type * as Queue from './photo-queue'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/api/upload', () => ({ upload: jest.fn() }))
const called = call as jest.Mock
const uploaded = upload as jest.Mock

const of = { key: 'claim:1', use: 'claim', place: { of: 'flat', flatId: 'f', stairwellId: 's' } } as const
const offline = () => new Failure('offline', 'offline', '没有网')
const file = (name: string, size = 9): ChosenFile => ({
  path: `tmp/${name}`,
  name,
  size,
  file: new File(['bytes'], name),
})
const files = (count: number) => Array.from({ length: count }, (_, at) => file(`${at + 1}.jpg`))

/** The server: one photo for each `clientId`, however often it is asked. */
const received = new Map<string, string>()
const upAlready = new Set<string>()
const serve = (name: string, input: { clientId: string; photoId: string }) => {
  if (name === 'photo.request') {
    const photoId = `photo-${input.clientId}`
    return { photoId, ticket: received.has(photoId) ? null : { url: 'u', fields: {}, fileId: photoId } }
  }
  if (!upAlready.has(input.photoId)) throw new Failure('refused', 'file_missing', '文件不在')
  received.set(input.photoId, input.photoId)
  return { photoId: input.photoId, width: 4, height: 3, sha256: 'x' }
}
const store = (ticket: { fileId: string }) => void upAlready.add(ticket.fileId)

/** The program as it starts anew: nothing in memory, the storage as it was left. */
const start = (): typeof Queue => {
  let started: typeof Queue | undefined
  jest.isolateModules(() => {
    jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: Taro }))
    started = require('./photo-queue')
  })
  if (!started) throw new Error('not started')
  return started
}
const settle = async (ms = 0) => {
  await jest.advanceTimersByTimeAsync(ms)
}

let queue: typeof Queue
beforeEach(async () => {
  jest.useFakeTimers({ now: Date.parse('2026-11-19T01:00:00Z') })
  Taro.removeStorageSync('draft:photos:claim:1')
  received.clear()
  upAlready.clear()
  session.set({ token: 't', openid: 'lin', expiresAt: '2027-01-01T00:00:00Z' })
  called.mockReset().mockImplementation(async (name, input) => serve(name, input))
  uploaded.mockReset().mockImplementation(async (ticket) => store(ticket))
  queue = await import('./photo-queue')
  queue.forgetAllPhotos()
})
afterEach(() => {
  jest.useRealTimers()
})

const states = () => queue.photosOf('claim:1').map(({ state }) => state)
const requests = () => called.mock.calls.filter(([name]) => name === 'photo.request').map(([, input]) => input.clientId)

test('twenty photos over a line that drops every third request all arrive, each once', async () => {
  let asked = 0
  /** Every third is lost, by turns on its way there and on its way back. */
  const overThatLine = async (answer: () => unknown) => {
    asked += 1
    if (asked % 6 === 0) throw offline()
    const value = answer()
    if (asked % 3 === 0) throw offline()
    return value
  }
  called.mockImplementation((name, input) => overThatLine(() => serve(name, input)))
  uploaded.mockImplementation((ticket) => overThatLine(() => store(ticket)))
  await queue.addPhotos(of, files(20))
  await settle(10 * 60_000)
  expect(states()).toEqual(Array(20).fill('received'))
  expect(received.size).toBe(20)
  expect(new Set(requests()).size).toBe(20)
})

test('at most three are on their way at once', async () => {
  let open = 0
  let most = 0
  const opened: (() => void)[] = []
  uploaded.mockImplementation(async (ticket) => {
    open += 1
    most = Math.max(most, open)
    await new Promise<void>((resolve) => opened.push(resolve))
    open -= 1
    store(ticket)
  })
  await queue.addPhotos(of, files(7))
  for (let turn = 0; turn < 12; turn++) {
    await settle(10)
    opened.shift()?.()
  }
  await settle(10)
  expect(most).toBe(3)
  expect(states()).toEqual(Array(7).fill('received'))
})

test('a lost reply sends the same clientId again, and the original not twice', async () => {
  called.mockImplementationOnce(async (name, input) => serve(name, input))
  called.mockImplementationOnce(async (name, input) => {
    serve(name, input)
    throw new Failure('timeout', 'timeout', '没有回音')
  })
  await queue.addPhotos(of, files(1))
  await settle(5_000)
  expect(states()).toEqual(['received'])
  expect(uploaded).toHaveBeenCalledTimes(1)
  expect(new Set(requests()).size).toBe(1)
})

test('one that never reached the storage goes up once more from the start', async () => {
  uploaded.mockImplementationOnce(async () => undefined)
  await queue.addPhotos(of, files(1))
  await settle(5_000)
  expect(uploaded).toHaveBeenCalledTimes(2)
  expect(states()).toEqual(['received'])
})

test('waits longer after each failure, and goes on at once when the network is back', async () => {
  called.mockRejectedValue(offline())
  await queue.addPhotos(of, files(1))
  await settle(60_000)
  expect(called.mock.calls.length).toBeLessThan(9)
  called.mockImplementation(async (name, input) => serve(name, input))
  queue.sendPhotosNow()
  await settle(0)
  expect(states()).toEqual(['received'])
})

test('what one person chose is neither shown to nor sent for the next at the same device', async () => {
  called.mockRejectedValue(offline())
  await queue.addPhotos(of, files(1))
  await settle(0)
  const before = called.mock.calls.length
  session.set({ token: 't', openid: 'wang', expiresAt: '2027-01-01T00:00:00Z' })
  queue.sendPhotosNow()
  await settle(60_000)
  expect(called.mock.calls.length).toBe(before)
  expect(queue.photosOf('claim:1')).toEqual([])
})

describe('a photo that is not taken says why and is not sent', () => {
  test.each([
    ['of 50 MB', file('a.jpg', 50 * 1024 * 1024), 'photo_too_large'],
    ['in HEIC', file('IMG_1.HEIC'), 'photo_heic'],
    ['without a byte', file('a.jpg', 0), 'photo_unreadable'],
  ])('%s', async (_what, chosen, code) => {
    await queue.addPhotos(of, [chosen])
    await settle(1_000)
    expect(queue.photosOf('claim:1')[0]).toMatchObject({ state: 'refused', refused: { code } })
    expect(called).not.toHaveBeenCalled()
  })

  test('as the server finds out: the words are its own, and the others go on', async () => {
    called.mockImplementation(async (name, input) => {
      if (name === 'photo.receive' && input.photoId.endsWith(requests()[0]))
        throw new Failure('refused', 'photo_unreadable', '这不是一张能打开的照片')
      return serve(name, input)
    })
    await queue.addPhotos(of, files(2))
    await settle(1_000)
    expect(states().sort()).toEqual(['received', 'refused'])
    expect(queue.photosOf('claim:1').find(({ refused }) => refused)?.refused?.words).toContain('能打开的照片')
  })
})

test('one dropped while it is on its way stays dropped', async () => {
  await queue.addPhotos(of, files(1))
  queue.removePhotos(
    'claim:1',
    queue.photosOf('claim:1').map(({ clientId }) => clientId),
  )
  await settle(1_000)
  expect(queue.photosOf('claim:1')).toEqual([])
})

test('after the program was killed the same photos are there, and one that was up is only told as received (rule 15)', async () => {
  called.mockImplementation(async (name, input) => {
    if (name === 'photo.receive') throw offline()
    return serve(name, input)
  })
  await queue.addPhotos(of, files(1))
  await settle(0)
  const [before] = queue.photosOf('claim:1')
  const killed = start()
  const [kept] = killed.photosOf('claim:1')
  expect(kept).toMatchObject({ clientId: before?.clientId, isUp: true, state: 'waiting' })
})
