import { PHOTO_LINKS_MAX } from '@chuanmen/types/limits'
import { call } from '@/api/call'
import { askTogether } from './ask-together'

jest.mock('@/api/call')

type Asking = { photoIds: string[]; answer: (urls: Record<string, string>) => void }
let asked: Asking[] = []

beforeEach(() => {
  jest.useFakeTimers()
  asked = []
  ;(call as jest.Mock).mockImplementation(
    (_: string, { photoIds }: { photoIds: string[] }) =>
      new Promise((resolve) => asked.push({ photoIds, answer: (urls) => resolve({ urls, expiresAt: '' }) })),
  )
})
afterEach(() => jest.useRealTimers())

const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`)
const urlsOf = (photoIds: readonly string[]) => Object.fromEntries(photoIds.map((id) => [id, `https://x/${id}`]))

test('photos that come into view some milliseconds apart travel as one request', async () => {
  const first = askTogether('p1')
  await jest.advanceTimersByTimeAsync(20)
  const second = askTogether('p2')
  await jest.advanceTimersByTimeAsync(30)
  expect(asked.map(({ photoIds }) => photoIds)).toEqual([['p1', 'p2']])
  asked[0]?.answer(urlsOf(['p1', 'p2']))
  expect(await first).toEqual({ url: 'https://x/p1' })
  expect(await second).toEqual({ url: 'https://x/p2' })
})

test('a hundred and fifty are never more than two requests at once, and all arrive', async () => {
  const all = ids(150).map(askTogether)
  await jest.advanceTimersByTimeAsync(30)
  let answered = 0
  while (answered < asked.length) {
    expect(asked.length - answered).toBeLessThanOrEqual(2)
    const { photoIds, answer } = asked[answered++] as Asking
    expect(photoIds.length).toBeLessThanOrEqual(PHOTO_LINKS_MAX)
    answer(urlsOf(photoIds))
    await jest.advanceTimersByTimeAsync(0)
  }
  expect((await Promise.all(all)).map(({ url }) => url)).toEqual(Object.values(urlsOf(ids(150))))
})

test('a photo that is not for these eyes fails alone', async () => {
  const [seen, hidden] = [askTogether('p1'), askTogether('p2')]
  const fails = expect(hidden).rejects.toMatchObject({ code: 'not_found' })
  await jest.advanceTimersByTimeAsync(30)
  asked[0]?.answer(urlsOf(['p1']))
  expect(await seen).toEqual({ url: 'https://x/p1' })
  await fails
})
