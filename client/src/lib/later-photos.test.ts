import Taro from '@tarojs/taro'
import { call } from '@/api/call'
import { Failure } from '@/api/failure'
import { session } from '@/api/session'
import { upload } from '@/api/upload'
import { doLater, type Later, sendLater } from './later'
import { addPhotos, forgetAllPhotos, photosOf } from './photo-queue'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/api/upload', () => ({ upload: jest.fn() }))
const called = call as jest.Mock

const key = 'claim:1'
const place = { of: 'flat', flatId: 'f', stairwellId: 's' } as const
const photo = (name: string) => ({ path: '', name, size: 5, file: new File(['bytes'], name) })
const kept = (): Later[] => Taro.getStorageSync('later') || []
const sent = (name: string) => called.mock.calls.filter(([action]) => action === name)

let isUp: boolean
beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-19T01:00:00Z') })
  Taro.removeStorageSync('later')
  session.set({ token: 't', openid: 'lin', expiresAt: '2027-01-01T00:00:00Z' })
  forgetAllPhotos()
  isUp = true
  ;(upload as jest.Mock).mockReset()
  called.mockReset().mockImplementation(async (name, input) => {
    if (!isUp) throw new Failure('offline', 'offline', '没有网')
    if (name === 'photo.request') return { photoId: `p-${input.name}`, ticket: { url: 'u', fields: {}, fileId: 'x' } }
    if (name === 'photo.receive' && input.photoId === 'p-text.jpg')
      throw new Failure('refused', 'photo_unreadable', '这不是一张能打开的照片')
    if (name === 'photo.receive') return { photoId: input.photoId }
    return { claimId: 'c', seq: 2 }
  })
})
afterEach(() => {
  jest.useRealTimers()
})

const say = (name: 'submit' | 'add', id: string) =>
  name === 'submit'
    ? doLater('claim.submit', { want: { kind: 'repair' } } as never, { id, queue: key })
    : doLater('claim.move', { claimId: 'c', stateSeq: 1, move: { kind: 'add', photoIds: ['p0'] } } as never, {
        id,
        queue: key,
      })
const minutes = (count: number) => jest.advanceTimersByTimeAsync(count * 60_000)

test('what is told before its photos are up waits for them, then names them all', async () => {
  isUp = false
  await addPhotos({ key, use: 'claim', place }, [photo('1.jpg'), photo('2.jpg')])
  say('submit', 'id')
  await minutes(1)
  expect(sent('claim.submit')).toEqual([])
  isUp = true
  await minutes(3)
  expect(sent('claim.submit').map(([, input, id]) => [input.photoIds, id])).toEqual([[['p-1.jpg', 'p-2.jpg'], 'id']])
  expect([kept(), photosOf(key)]).toEqual([[], []])
})

test('a move names them inside itself, after those it named already', async () => {
  await addPhotos({ key, use: 'claim', place }, [photo('1.jpg')])
  say('add', 'id')
  await minutes(1)
  expect(sent('claim.move').map(([, input]) => input.move.photoIds)).toEqual([['p0', 'p-1.jpg']])
})

test('an interview names them in the field they are of, after those that were there, and in no other', async () => {
  await addPhotos({ key, use: 'file', place }, [photo('1.jpg')])
  const fields = [
    { field: 'needs', value: ['quiet'] },
    { field: 'decorationPhotos', value: ['p0'] },
  ]
  doLater('household.save', { fields } as never, { id: 'id', queue: key })
  await minutes(1)
  expect(
    sent('household.save').map(([, input]) => input.fields.map(({ value }: { value: string[] }) => value)),
  ).toEqual([[['quiet'], ['p0', 'p-1.jpg']]])
})

test('sent again after a lost reply it names the same, whatever was added to the queue since', async () => {
  await addPhotos({ key, use: 'claim', place }, [photo('1.jpg')])
  await minutes(0)
  say('submit', 'id')
  called.mockImplementationOnce(async () => {
    throw new Failure('timeout', 'timeout', '没有回音')
  })
  await sendLater()
  await addPhotos({ key, use: 'claim', place }, [photo('2.jpg')])
  await minutes(1)
  const all = sent('claim.submit')
  expect(all).toHaveLength(2)
  expect(all[0]).toEqual(all[1])
})

test('a photo that is never taken does not hold it back, and the person is told', async () => {
  await addPhotos({ key, use: 'claim', place }, [photo('text.jpg'), photo('2.jpg')])
  say('submit', 'id')
  await minutes(1)
  expect(sent('claim.submit').map(([, input]) => input.photoIds)).toEqual([['p-2.jpg']])
  expect(kept()[0]?.refused).toContain('1 张照片没送成')
})
