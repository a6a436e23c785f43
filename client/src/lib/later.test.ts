import Taro from '@tarojs/taro'
import { call } from '@/api/call'
import { Failure } from '@/api/failure'
import { session } from '@/api/session'
import { dropPhoto, type KeptPhoto, putPhoto } from './kept-photos'
import { doLater, forgetRefused, type Later, sendLater, takeBack } from './later'

jest.mock('@/api/call', () => ({ call: jest.fn() }))
jest.mock('./kept-photos', () => ({ putPhoto: jest.fn(), dropPhoto: jest.fn() }))
const called = call as jest.Mock
const put = putPhoto as jest.Mock
const dropped = dropPhoto as jest.Mock

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
  put.mockReset()
  dropped.mockReset()
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
    called
      .mockRejectedValueOnce(new Failure('refused', 'notice_not_published', '被代替了', { left: 3 }))
      .mockResolvedValue({})
    doLater('notice.recordTold', input('a'), { id: 'id-a' })
    doLater('notice.recordTold', input('b'), { id: 'id-b' })
    await sendLater()
    expect(kept().map(({ id, refused }) => [id, refused])).toEqual([['id-a', '被代替了']])
    expect(kept()[0]).toMatchObject({ refusedCode: 'notice_not_published', refusedDetail: { left: 3 } })
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

describe('photos taken without a network', () => {
  const photo = (key: string): KeptPhoto => ({
    key,
    path: `wxfile://usr/${key}.jpg`,
    name: `${key}.jpg`,
    size: 9,
    purpose: 'evidence',
    estateId: 'e',
  })
  const report = (id: string, keys: string[]) =>
    doLater(
      'works.report',
      { worksId: 'w', kind: 'cut', state: 'done', words: '拆好了' },
      { id, photos: keys.map(photo) },
    )
  const sentPhotos = () => called.mock.calls.map(([, input]) => input.photoIds)
  const goesUp = () => put.mockImplementation(async ({ key }: KeptPhoto) => `file-${key}`)

  test('go up first, in order, and the report names them', async () => {
    goesUp()
    called.mockResolvedValue({})
    report('r', ['1', '2'])
    await sendLater()
    expect(sentPhotos()).toEqual([['file-1', 'file-2']])
    expect(dropped.mock.calls.map(([{ key }]) => key)).toEqual(['1', '2'])
    expect(kept()).toEqual([])
  })

  test('are not put up twice when the network goes in the middle, and the report waits for the rest', async () => {
    put.mockResolvedValueOnce('file-1').mockImplementationOnce(offline).mockResolvedValue('file-2')
    called.mockResolvedValue({})
    report('r', ['1', '2'])
    await sendLater()
    expect(called).not.toHaveBeenCalled()
    expect(kept()[0]).toMatchObject({ input: { photoIds: ['file-1'] }, photos: [{ key: '2' }] })
    await sendLater()
    expect(put.mock.calls.map(([{ key }]) => key)).toEqual(['1', '2', '2'])
    expect(sentPhotos()).toEqual([['file-1', 'file-2']])
  })

  test('are not put up again when only the reply of the report was lost, and it is sent unchanged', async () => {
    goesUp()
    called.mockImplementationOnce(offline).mockResolvedValue({})
    report('r', ['1'])
    await sendLater()
    await sendLater()
    expect(put).toHaveBeenCalledTimes(1)
    expect(called.mock.calls[0]).toEqual(called.mock.calls[1])
  })

  test('hold back the reports after theirs, so that progress arrives in order', async () => {
    put.mockImplementation(offline)
    report('first', ['1'])
    report('second', [])
    await sendLater()
    expect(called).not.toHaveBeenCalled()
    goesUp()
    called.mockResolvedValue({})
    await sendLater()
    expect(called.mock.calls.map(([, , id]) => id)).toEqual(['first', 'second'])
  })

  test('that can never go up do not keep the report from arriving, and the person is told', async () => {
    put.mockRejectedValueOnce(new Failure('refused', 'file_too_large', '太大')).mockResolvedValue('file-2')
    called.mockResolvedValue({})
    report('r', ['1', '2'])
    await sendLater()
    expect(sentPhotos()).toEqual([['file-2']])
    expect(kept()[0]?.refused).toContain('1 张照片没送成（太大）')
    await sendLater()
    expect(called).toHaveBeenCalledTimes(1)
    forgetRefused('r')
    expect(kept()).toEqual([])
  })

  test('stay on the phone when the report is taken back, for the one who took them', () => {
    doLater(
      'works.report',
      { worksId: 'w', kind: 'cut', state: 'done' },
      { id: 'r', holdMs: 6_000, photos: [photo('1')] },
    )
    expect(takeBack('r')).toBe(true)
    expect(dropped).not.toHaveBeenCalled()
  })
})
