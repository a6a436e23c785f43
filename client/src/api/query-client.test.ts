import { Failure, type FailureKind } from './failure'
import { queryClient } from './query-client'

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  jest.useRealTimers()
  queryClient.clear()
})

test.each<[FailureKind, number]>([
  ['offline', 3],
  ['timeout', 1],
  ['refused', 1],
  ['session', 1],
  ['fault', 1],
])('a read that ends with %s is asked %i times before the person is told', async (kind, times) => {
  const ask = jest.fn(() => Promise.reject(new Failure(kind, kind, '')))
  const told = expect(queryClient.fetchQuery({ queryKey: [kind], queryFn: ask })).rejects.toMatchObject({ kind })
  await jest.runAllTimersAsync()
  await told
  expect(ask).toHaveBeenCalledTimes(times)
})
