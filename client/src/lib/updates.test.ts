import Taro from '@tarojs/taro'
import { offerUpdates } from './updates'

type Ready = () => Promise<void>
const showModal = Taro.showModal as unknown as jest.Mock

/** WeChat's update manager, which has just fetched a new version. */
async function newVersion(target: 'weapp' | 'h5', confirm: boolean) {
  const applyUpdate = jest.fn()
  let ready: Ready | undefined
  const onUpdateReady = (listener: Ready) => {
    ready = listener
  }
  Object.assign(Taro, { getUpdateManager: () => ({ onUpdateReady, applyUpdate }) })
  showModal.mockResolvedValueOnce({ confirm })
  process.env.TARO_ENV = target
  offerUpdates()
  await ready?.()
  return { applyUpdate, isHeard: ready !== undefined }
}

beforeEach(() => jest.clearAllMocks())
afterAll(() => {
  process.env.TARO_ENV = 'h5'
})

test('a new version is offered, and opened when the person says so', async () => {
  const { applyUpdate } = await newVersion('weapp', true)
  expect(showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '有新版本' }))
  expect(applyUpdate).toHaveBeenCalledTimes(1)
})

test('a person who would rather wait is left alone', async () => {
  const { applyUpdate } = await newVersion('weapp', false)
  expect(applyUpdate).not.toHaveBeenCalled()
})

test('the web build, which has no such manager, asks nothing of it', async () => {
  expect(await newVersion('h5', true)).toMatchObject({ isHeard: false })
})
