/** @jest-environment jsdom */
import { act, type ReactNode } from 'react'
import { Failure } from '@/api/failure'
import { FailedState, Skeleton } from './states'

type Root = { render(shown: ReactNode): void; unmount(): void }
/** The client itself is drawn by Taro, so nothing else needs this package's types. */
const { createRoot } = jest.requireActual<{ createRoot(place: Element): Root }>('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
let place: HTMLElement
const show = (what: ReactNode) => act(() => root.render(what))
beforeEach(() => {
  jest.useFakeTimers()
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
})
afterEach(async () => {
  await act(() => root.unmount())
  jest.useRealTimers()
})

test('grey shapes are wordless at first, and after five seconds say that it takes long', async () => {
  await show(<Skeleton />)
  await act(() => jest.advanceTimersByTime(4_900))
  expect(place.textContent).toBe('')
  await act(() => jest.advanceTimersByTime(200))
  expect(place.textContent).toContain('比平时慢')
  expect(place.querySelector('[role=status]')?.getAttribute('aria-label')).toContain('比平时慢')
})

test('a page that waited in vain says so, and speaks of nothing that may have been sent', async () => {
  await show(<FailedState failure={new Failure('timeout', 'timeout', '可能已经收到')} onRetry={() => undefined} />)
  expect(place.textContent).toContain('等了很久没有回音')
  expect(place.textContent).not.toContain('没有网络')
  expect(place.textContent).not.toContain('可能已经收到')
  expect(place.textContent).toContain('重试')
})
