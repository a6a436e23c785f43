import { call } from '@/api/call'
import { Failure } from '@/api/failure'
import { isWaiting, sendLater } from '@/lib/later'
import * as queue from '@/lib/photo-queue'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import { emptyForm } from './form'
import { answerOf, beginUnsent, settle, takeUnsentBack } from './unsent'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/lib/photo-queue', () => ({
  ...jest.requireActual('@/lib/photo-queue'),
  ...{ photosOf: jest.fn(), arePhotosThrough: jest.fn(), clearPhotos: jest.fn() },
}))
const called = call as jest.Mock
const photosOf = queue.photosOf as jest.Mock
const through = queue.arePhotosThrough as jest.Mock

const input = {
  place: { of: 'flat' as const, flatId: 'f', stairwellId: 's' },
  ...{ damagePlace: 'bathroom' as const, damage: 'tile' as const, noticedOn: '2026-11-25' },
  ...{ want: { kind: 'repair' as const }, photoIds: ['p1'] },
}
let made = 0
const begin = () => {
  made += 1
  const form = emptyForm(`r${made}`)
  return beginUnsent({ flatId: 'f', title: '卫生间', input, form })
}
const received = (photoId: string) => ({ state: 'received', photoId })
const offline = new Failure('offline', 'offline', '现在连不上网。')
const sentTo = (action: string) => called.mock.calls.filter(([name]) => name === action)

beforeEach(() => {
  jest.useFakeTimers()
  stage.reset()
  called.mockReset().mockImplementation(async (name: string) => {
    if (name === 'claim.submit') return { claimId: 'c', number: 'PF-261126-01' }
    return { seq: 1, at: 'submitted' }
  })
  photosOf.mockReset().mockReturnValue([received('p1')])
  through.mockReset().mockReturnValue(true)
})
afterEach(() => jest.useRealTimers())

test('six taps send one claim under one request id (rule 15)', async () => {
  const id = begin()
  await Promise.all([1, 2, 3, 4, 5, 6].map(() => settle(id)))
  expect(sentTo('claim.submit')).toEqual([['claim.submit', input, id]])
  expect(answerOf(id)).toEqual({ claimId: 'c', number: 'PF-261126-01' })
  expect(sentTo('claim.move')).toEqual([])
})

test('after a lost reply the same input goes again under the same id, by itself', async () => {
  const id = begin()
  called.mockRejectedValueOnce(offline)
  await settle(id)
  expect(isWaiting(id)).toBe(true)
  expect(answerOf(id)).toBeUndefined()
  await sendLater()
  expect(isWaiting(id)).toBe(false)
  await settle(id)
  expect(answerOf(id)?.claimId).toBe('c')
  for (const [, sent, sentId] of sentTo('claim.submit')) expect([sent, sentId]).toEqual([input, id])
})

test('a refusal gives back what was typed, under a new id', async () => {
  const id = begin()
  called.mockRejectedValueOnce(new Failure('refused', 'noticed_in_future', '发现的日子不能是今天以后'))
  await settle(id)
  const form = takeUnsentBack(id)
  expect(form?.queue).toBe(`claim:${id}`)
  expect(form?.requestId).not.toBe(id)
  expect(takeUnsentBack(id)).toBeUndefined()
})

test('photos that were still going up join it once, when all are through', async () => {
  const id = begin()
  through.mockReturnValue(false)
  photosOf.mockReturnValue([received('p1'), received('p2'), { state: 'sending', photoId: null }])
  await settle(id)
  expect(sentTo('claim.move')).toEqual([])

  through.mockReturnValue(true)
  photosOf.mockReturnValue([received('p1'), received('p2'), received('p3')])
  called.mockRejectedValueOnce(offline)
  await settle(id)
  await settle(id)
  const add = { claimId: 'c', stateSeq: 0, move: { kind: 'add', words: '', photoIds: ['p2', 'p3'] } }
  expect(sentTo('claim.move')).toEqual([
    ['claim.move', add, `${id}~0`],
    ['claim.move', add, `${id}~0`],
  ])
  expect(queue.clearPhotos).toHaveBeenCalledWith(`claim:${id}`)
})
