/** @jest-environment jsdom */
import { act, type ReactNode, useState } from 'react'
import { choosePhotos } from '@/api/choose-file'
import { PhotoField, type Shooting } from '@/components/photo-field/photo-field'
import type { PhotoQueue } from '@/lib/use-photo-queue'
import { Viewfinder } from './viewfinder'

jest.mock('@/api/choose-file', () => ({ choosePhotos: jest.fn() }))
const chosen = choosePhotos as jest.Mock
type Root = { render(shown: ReactNode): void; unmount(): void }
/** The client itself is drawn by Taro, so nothing else needs this package's types. */
const { createRoot } = jest.requireActual<{ createRoot(place: Element): Root }>('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const add = jest.fn(async () => undefined)
const queue = { photos: [], trouble: null, add } as unknown as PhotoQueue
const own = { path: '', name: 'own.jpg', size: 5 }
let root: Root
let place: HTMLElement
let stop: jest.Mock

function Screen() {
  const [shooting, setShooting] = useState<Shooting>()
  return (
    <>
      <PhotoField queue={queue} slot="kitchen-1/wall" max={6} camera onShoot={setShooting} />
      {shooting ? <Viewfinder surface="wall" shooting={shooting} onClose={() => setShooting(undefined)} /> : null}
    </>
  )
}
const press = (words: string) =>
  act(async () => {
    const found = [...place.querySelectorAll<HTMLElement>('.press')].find(
      (one) => one.textContent === words || one.getAttribute('aria-label') === words,
    )
    if (!found) throw new Error(`no ${words} in: ${place.textContent}`)
    found.click()
  })
const put = (where: object, name: string, value: unknown) =>
  Object.defineProperty(where, name, { value, configurable: true })
/** A browser whose camera gives this stream, or refuses. */
const withCamera = (getUserMedia: () => Promise<unknown>) => {
  put(navigator, 'mediaDevices', { getUserMedia })
  // Given as a class: a mock is no constructor once mocks are restored.
  put(
    globalThis,
    'ImageCapture',
    class {
      takePhoto = async () => new Blob(['still'], { type: 'image/jpeg' })
    },
  )
}
const stream = () => ({ getTracks: () => [{ stop }], getVideoTracks: () => [{ stop }] })
const finder = () => place.querySelector('[role=dialog]')

beforeEach(async () => {
  // A stand-in of Taro's takes no ref, and jsdom plays nothing.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  put(URL, 'createObjectURL', () => 'blob:shot')
  stop = jest.fn()
  add.mockClear()
  chosen.mockReset().mockResolvedValue([own])
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(async () => root.render(<Screen />))
})
afterEach(async () => {
  await act(async () => root.unmount())
  place.remove()
  for (const [where, name] of [[navigator, 'mediaDevices'] as const, [globalThis, 'ImageCapture'] as const])
    Reflect.deleteProperty(where, name)
})

test('a shot goes into the queue of its surface as the camera made it, and the camera is let go', async () => {
  withCamera(async () => stream())
  await press('拍照')
  expect(finder()?.getAttribute('aria-label')).toBe('拍墙面')
  expect(finder()?.textContent).toContain('退后两步')
  await press('拍下')
  expect(add).toHaveBeenCalledWith(
    [expect.objectContaining({ name: 'shot.jpg', size: 5, file: expect.any(File) })],
    'kitchen-1/wall',
  )
  expect(finder()).toBeNull()
  expect(stop).toHaveBeenCalled()
  expect(chosen).not.toHaveBeenCalled()
})

test.each([
  ['without a camera', () => undefined],
  ['when the camera is refused', () => withCamera(() => Promise.reject(new Error('NotAllowedError')))],
])('%s the phone’s own takes over at once', async (_, prepare) => {
  prepare()
  await press('拍照')
  expect(finder()).toBeNull()
  expect(chosen).toHaveBeenCalledWith(1, { original: true, camera: true })
  expect(add).toHaveBeenCalledWith([own], 'kitchen-1/wall')
})

test.each([
  ['换成手机自带相机', 1],
  ['关闭', 0],
])('「%s」 lets the camera go', async (words, opened) => {
  withCamera(async () => stream())
  await press('拍照')
  await press(words)
  expect(finder()).toBeNull()
  expect(stop).toHaveBeenCalled()
  expect(chosen).toHaveBeenCalledTimes(opened)
})
