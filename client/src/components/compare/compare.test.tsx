/** @jest-environment jsdom */
import { QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { call } from '@/api/call'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { Compare } from './compare'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
const called = call as jest.Mock
type Root = { render(shown: ReactNode): void; unmount(): void }
/** The client itself is drawn by Taro, so nothing else needs this package's types. */
const { createRoot } = jest.requireActual<{ createRoot(place: Element): Root }>('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
let place: HTMLElement
const open = async () => {
  await act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <Compare
          of="卫生间墙面"
          before={{ photoId: 'before', title: '施工前', note: '10月12日' }}
          after={{ photoId: 'after', title: '现在', note: '11月19日', size: { width: 400, height: 300 } }}
        />
      </QueryClientProvider>,
    ),
  )
  await act(() => jest.advanceTimersByTimeAsync(2_000))
}
const press = async (words: string) => {
  const found = [...place.querySelectorAll<HTMLElement>('.press')].find(({ textContent }) => textContent === words)
  await act(() => found?.click())
}
const key = (name: string) => {
  const handle = place.querySelector<HTMLElement>('[role=slider]')
  return act(() => handle?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })))
}
const share = () => place.querySelector('[role=slider]')?.getAttribute('aria-valuenow')

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  jest.useFakeTimers()
  queryClient.clear()
  called.mockReset().mockImplementation(async (_name, { photoIds }: { photoIds: string[] }) => ({
    urls: Object.fromEntries(photoIds.map((id) => [id, `https://x/${id}`])),
    expiresAt: '',
  }))
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})
afterEach(async () => {
  // What is asked for together waits a moment: nothing of it is left to the next test.
  await act(() => jest.advanceTimersByTimeAsync(2_000))
  await act(() => root.unmount())
  place.remove()
  jest.useRealTimers()
})

test('before and after stand beside each other, each with its day', async () => {
  await open()
  expect(place.textContent).toContain('施工前10月12日')
  expect([...place.querySelectorAll('img')].map(({ src }) => src)).toEqual(['https://x/before', 'https://x/after'])
})

test('one over the other, the handle moves with the arrow keys and says where it is', async () => {
  await open()
  await press('拖着对比')
  expect(share()).toBe('50')
  await key('ArrowRight')
  expect(share()).toBe('55')
  await key('Home')
  await key('ArrowLeft')
  expect(share()).toBe('0')
  expect(place.querySelector('[role=slider]')?.getAttribute('aria-valuetext')).toBe('施工前占 0%')
})

test('a photo that is not for these eyes yet says so', async () => {
  called.mockRejectedValue(new Failure('refused', 'not_found', '没有找到'))
  await open()
  expect(place.textContent).toContain('等工作人员看过才能看')
})
