/** @jest-environment jsdom */
import { act, type ReactNode } from 'react'
import { useAfterPhotos } from './use-after-photos'

type Root = { render(shown: ReactNode): void; unmount(): void }
/** The client itself is drawn by Taro, so nothing else needs this package's types. */
const { createRoot } = jest.requireActual<{ createRoot(place: Element): Root }>('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

let root: Root
let sent: unknown[]
let form: ReturnType<typeof useAfterPhotos<number>>

function Form({ ids, pending, refused = 0 }: { ids: string[]; pending: number; refused?: number }) {
  form = useAfterPhotos<number>({ pending, refused }, async (seen) => {
    sent.push({ seen, ids })
  })
  return null
}
const draw = (ids: string[], pending: number, refused = 0) =>
  act(() => root.render(<Form ids={ids} pending={pending} refused={refused} />))
const tap = (seen: number) => act(() => form.run(seen))

beforeEach(() => {
  sent = []
  root = createRoot(document.createElement('div'))
})
afterEach(() => act(() => root.unmount()))

test('with no photo on its way it is sent at once', async () => {
  await draw(['a'], 0)
  await tap(2)
  expect(sent).toEqual([{ seen: 2, ids: ['a'] }])
})

test('it waits for photos and is then sent by itself once, with those that arrived, as it was seen at the tap', async () => {
  await draw(['a'], 2)
  await tap(2)
  expect(form.isHeld).toBe(true)
  await draw(['a', 'b'], 1)
  expect(sent).toEqual([])
  await draw(['a', 'b', 'c'], 0)
  await draw(['a', 'b', 'c'], 0)
  expect(sent).toEqual([{ seen: 2, ids: ['a', 'b', 'c'] }])
  expect(form.isHeld).toBe(false)
})

test('if one of them is not taken nothing is sent until the person has seen which, and tapped again', async () => {
  await draw([], 1)
  await tap(2)
  await draw([], 0, 1)
  expect(sent).toEqual([])
  expect(form.isStopped).toBe(true)
  await tap(3)
  expect(sent).toEqual([{ seen: 3, ids: [] }])
  expect(form.isStopped).toBe(false)
})
