import Taro from '@tarojs/taro'
import { call } from '@/api/call'
import { Failure } from '@/api/failure'
import { session } from '@/api/session'
import { doLater, forgetRefused, type Later, sendLater, takeBack } from './later'

jest.mock('@/api/call', () => ({ call: jest.fn() }))
const called = call as jest.Mock

const input = (flatId: string) => ({
  noticeId: 'n',
  stairwellId: 's',
  flatId,
  how: 'door' as const,
  outcome: 'told' as const,
})
const kept = (): Later[] => Taro.getStorageSync('later') || []
const offline = () => Promise.reject(new Failure('offline', 'offline', '没有网'))
const logIn = (openid: string) => session.set({ token: 't', openid, expiresAt: '2027-01-01T00:00:00Z' })
const letIn = (personId: string) => session.set({ token: 't', personId, expiresAt: '2027-01-01T00:00:00Z' })

beforeEach(() => {
  jest.useFakeTimers()
  Taro.removeStorageSync('later')
  called.mockReset()
  logIn('lead')
})
afterEach(() => {
  jest.useRealTimers()
})

describe('what is done without a network', () => {
  test('waits on the device with its own id and is sent once there is one', async () => {
    called.mockImplementationOnce(offline).mockResolvedValue({ reached: 1 })
    doLater('notice.recordTold', input('a'), { id: 'id-a' })
    await sendLater()
    expect(kept().map(({ id }) => id)).toEqual(['id-a'])
    await sendLater()
    expect(called.mock.calls.map(([, , id]) => id)).toEqual(['id-a', 'id-a'])
    expect(kept()).toEqual([])
  })

  test('is sent in the order it was done, and stops at the first that does not get through', async () => {
    called.mockImplementation(offline)
    doLater('notice.recordTold', input('a'), { id: 'id-a' })
    doLater('notice.recordTold', input('b'), { id: 'id-b' })
    await sendLater()
    expect(called).toHaveBeenCalledTimes(1)
    called.mockResolvedValue({ reached: 1 })
    await sendLater()
    expect(called.mock.calls.map(([, , id]) => id)).toEqual(['id-a', 'id-a', 'id-b'])
  })

  test('is kept with the reason when the server refuses, and holds up nothing', async () => {
    called.mockRejectedValueOnce(new Failure('refused', 'notice_not_published', '被代替了')).mockResolvedValue({})
    doLater('notice.recordTold', input('a'), { id: 'id-a' })
    doLater('notice.recordTold', input('b'), { id: 'id-b' })
    await sendLater()
    expect(kept().map(({ id, refused }) => [id, refused])).toEqual([['id-a', '被代替了']])
    await sendLater()
    expect(called).toHaveBeenCalledTimes(2)
    forgetRefused('id-a')
    expect(kept()).toEqual([])
  })

  test('can be taken back while it is held, and is not sent then', async () => {
    called.mockResolvedValue({})
    doLater('notice.recordTold', input('a'), { id: 'id-a', holdMs: 6_000 })
    await sendLater()
    expect(called).not.toHaveBeenCalled()
    expect(takeBack('id-a')).toBe(true)
    await jest.advanceTimersByTimeAsync(7_000)
    expect(called).not.toHaveBeenCalled()
    expect(takeBack('id-a')).toBe(false)
  })

  test('cannot be taken back once it was on its way: a lost reply may have arrived', async () => {
    called.mockImplementation(offline)
    doLater('notice.recordTold', input('a'), { id: 'id-a' })
    await sendLater()
    expect(takeBack('id-a')).toBe(false)
    expect(kept()).toHaveLength(1)
  })

  test('is sent by itself when the hold is over', async () => {
    called.mockResolvedValue({})
    doLater('notice.recordTold', input('a'), { id: 'id-a', holdMs: 6_000 })
    await jest.advanceTimersByTimeAsync(6_100)
    expect(called).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['on the same phone', logIn],
    ['at the same computer, let in from the phone', letIn],
  ])('is never sent in the name of somebody else who logs in %s', async (_where, enter) => {
    enter('lead')
    called.mockImplementationOnce(offline).mockResolvedValue({})
    doLater('notice.recordTold', input('a'), { id: 'id-a' })
    await sendLater()
    enter('volunteer')
    await sendLater()
    expect(called).toHaveBeenCalledTimes(1)
    enter('lead')
    await sendLater()
    expect(called).toHaveBeenCalledTimes(2)
  })
})
