/**
 * One page of the client in front of a server of answers, read and pressed as a person would. Jest lets only the test
 * file itself replace a module, so each begins with
 * `jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))`.
 */
import { QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { call } from '@/api/call'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { stage } from './taro-stand-ins/taro'

type Root = { render(shown: ReactNode): void; unmount(): void }
/** The client itself is drawn by Taro, so nothing else needs this package's types. */
const { createRoot } = jest.requireActual<{ createRoot(place: Element): Root }>('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** Where the page is. */
export const place = document.createElement('div')
let root: Root | undefined

/** The one door to the server; a test whose server does more than answer gives it another implementation. */
export const called = call as jest.Mock

/** What the server answers to each action: an error is thrown, and what is not there is out of reach. */
export const answers: Record<string, unknown> = {}
export const answering = (all: Record<string, unknown>) => {
  for (const action of Object.keys(answers)) delete answers[action]
  Object.assign(answers, all)
}
export const answerTo = async (action: string): Promise<unknown> => {
  const answer = answers[action]
  if (answer instanceof Error) throw answer
  if (answer === undefined) throw new Failure('offline', 'offline', '现在连不上网。')
  return answer
}

type Stage = { now: string; params?: Record<string, string>; afterPressMs?: number }
let afterEachPressMs = 0
/** Before each test an empty phone at this moment whose page has these parameters; after it the page is gone. */
export const onStage = ({ now, params = {}, afterPressMs = 0 }: Stage) => {
  afterEachPressMs = afterPressMs
  beforeEach(() => {
    // A stand-in of Taro's takes no ref.
    jest.spyOn(console, 'error').mockImplementation(() => undefined)
    jest.useFakeTimers({ now: Date.parse(now) })
    stage.reset()
    stage.params = params
    queryClient.clear()
    answering({})
    called.mockReset().mockImplementation(answerTo)
  })
  afterEach(async () => {
    await takeDown()
    jest.useRealTimers()
  })
}

export const putUp = async (page: ReactNode) => {
  root = createRoot(document.body.appendChild(place))
  await act(() => root?.render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>))
}
export const takeDown = async () => {
  await act(() => root?.unmount())
  root = undefined
  place.remove()
}

/** Time goes by; in turns where what an answer draws asks for the next. */
export const pass = async (ms: number, turns = 1) => {
  for (let turn = 0; turn < turns; turn++) await act(() => jest.advanceTimersByTimeAsync(ms))
}

/** What can be pressed by the words on it, by its spoken name, or by what that begins with: 「厨房」 of 「厨房，还差 3 处」. */
export const find = (words: string, inside: ParentNode = document.body) =>
  [...inside.querySelectorAll<HTMLElement>('.press')].filter((one) => {
    const spoken = one.getAttribute('aria-label')
    return one.textContent === words || spoken === words || spoken?.split('，')[0] === words
  })
export const dialog = () => document.body.querySelector<HTMLElement>('[role=dialog]')
/** Presses one after the other, in the dialog if that has it. */
export const press = async (...all: string[]) => {
  for (const words of all) {
    const found = find(words, dialog() ?? undefined).at(-1) ?? find(words).at(-1)
    if (!found) throw new Error(`no ${words} in: ${document.body.textContent}`)
    await act(() => found.click())
    if (afterEachPressMs > 0) await pass(afterEachPressMs)
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement
/** Writes into a field, given itself or by its selector. */
export const fill = async (which: string | Field | null, words: string) => {
  const field = typeof which === 'string' ? document.body.querySelector<Field>(which) : which
  if (!field) throw new Error(`no field ${which ?? ''}`)
  await act(() => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** What was asked of the server by this action: name, input and the id of the request. */
export const callsOf = (action: string) => called.mock.calls.filter(([name]) => name === action)
/** What was sent with it. */
export const sent = (action: string) => callsOf(action).map(([, input]) => input)
