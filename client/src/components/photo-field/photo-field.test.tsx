/** @jest-environment jsdom */
import { QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { call } from '@/api/call'
import { choosePhotos } from '@/api/choose-file'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { upload } from '@/api/upload'
import { forgetAllPhotos } from '@/lib/photo-queue'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import { PhotoField } from './photo-field'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/api/upload', () => ({ upload: jest.fn() }))
jest.mock('@/api/choose-file', () => ({ choosePhotos: jest.fn() }))
const called = call as jest.Mock
const chosen = choosePhotos as jest.Mock
type Root = { render(shown: ReactNode): void; unmount(): void }
/** The client itself is drawn by Taro, so nothing else needs this package's types. */
const { createRoot } = jest.requireActual<{ createRoot(place: Element): Root }>('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
let place: HTMLElement
const file = (name: string, size = 5) => ({ path: '', name, size, file: new File(['bytes'], name) })
const many = (count: number) => Array.from({ length: count }, (_, at) => file(`${at}.jpg`))

function Form({ max = 20 }: { max?: number }) {
  const queue = usePhotoQueue({ key: 'k', use: 'claim', place: { of: 'flat', flatId: 'f', stairwellId: 's' } })
  return <PhotoField queue={queue} max={max} hint="一张拍全，一张拍近" />
}
const settle = (ms = 100) => act(() => jest.advanceTimersByTimeAsync(ms))
const press = async (words: string) => {
  const found = [...place.querySelectorAll<HTMLElement>('.press')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  )
  if (!found) throw new Error(`no ${words} in: ${place.textContent}`)
  await act(() => found.click())
  await settle()
}
const open = async (max?: number) => {
  await act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <Form {...(max ? { max } : {})} />
      </QueryClientProvider>,
    ),
  )
}

beforeEach(() => {
  // A stand-in of Taro's takes no ref.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  jest.useFakeTimers()
  stage.reset()
  forgetAllPhotos()
  ;(upload as jest.Mock).mockReset()
  called.mockReset().mockImplementation(async (name, { name: of, photoId }) => {
    if (name === 'photo.request') return { photoId: `p-${of}`, ticket: { url: 'u', fields: {}, fileId: 'x' } }
    if (photoId === 'p-text.jpg') throw new Failure('refused', 'photo_unreadable', '这不是一张能打开的照片。')
    return { photoId }
  })
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})
afterEach(async () => {
  await act(() => root.unmount())
  place.remove()
  jest.useRealTimers()
})

test('chosen photos go up by themselves and count against the most', async () => {
  await open()
  expect(place.textContent).toContain('0 / 20')
  chosen.mockResolvedValueOnce(many(3))
  await press('拍照或选照片')
  expect(place.textContent).toContain('3 / 20')
  expect(place.querySelectorAll('.photo-queued-received')).toHaveLength(3)
})

test('the twenty-first is refused in words and not sent', async () => {
  await open()
  chosen.mockResolvedValueOnce(many(21))
  await press('拍照或选照片')
  await settle(2_000)
  expect(place.textContent).toContain('20 / 20')
  expect(place.querySelector('[role=alert]')?.textContent).toContain('一次最多 20 张照片')
  expect(called.mock.calls.filter(([name]) => name === 'photo.request')).toHaveLength(20)
  await press('再加照片')
  expect(chosen).toHaveBeenCalledTimes(1)
})

test('each refusal stands beside its photo, takes no place, and the photo can be dropped', async () => {
  await open()
  chosen.mockResolvedValueOnce([file('text.jpg'), file('2.jpg'), file('3.heic')])
  await press('拍照或选照片')
  expect(place.textContent).toContain('1 / 20')
  expect(place.textContent).toContain('第 1 张没有传：这不是一张能打开的照片')
  expect(place.textContent).toContain('第 3 张没有传：这是苹果手机的 HEIC 格式')
  await press('去掉第 3 张照片')
  await press('去掉第 1 张照片')
  expect(place.querySelector('[role=alert]')).toBeNull()
})

test('without a network it says that they are kept, and goes on when asked to', async () => {
  await open()
  called.mockRejectedValue(new Failure('offline', 'offline', '没有网'))
  chosen.mockResolvedValueOnce(many(2))
  await press('拍照或选照片')
  expect(place.textContent).toContain('还有 2 张没传完，照片已存在这台设备上')
  called.mockImplementation(async (name, { photoId }) => ({ photoId: photoId ?? 'p', ticket: null, name }))
  await press('现在就传')
  expect(place.querySelectorAll('.photo-queued-received')).toHaveLength(2)
})
