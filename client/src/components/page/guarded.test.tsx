/** @jest-environment jsdom */
import { QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { queryClient } from '@/api/query-client'
import { guarded } from './guarded'

type Root = { render(shown: ReactNode): void; unmount(): void }
/** The client itself is drawn by Taro, so nothing else needs this package's types. */
const { createRoot } = jest.requireActual<{ createRoot(place: Element): Root }>('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

test('a page whose code breaks says so, and is whole again when tried again', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  let isBroken = true
  const Page = guarded(() => {
    if (isBroken) throw new Error('broken')
    return <div>whole</div>
  })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  await act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <Page />
      </QueryClientProvider>,
    ),
  )
  expect(place.textContent).toContain('程序出了点问题')
  expect(place.textContent).toContain('您填的内容还在这台手机里。')

  isBroken = false
  const again = [...place.querySelectorAll<HTMLElement>('.press')].find(({ textContent }) => textContent === '重试')
  await act(() => again?.click())
  expect(place.textContent).toBe('whole')
  await act(() => root.unmount())
})
