import type { DeliveryDoc } from '../../types/notice-ledger'
import type { Channel } from '../../types/notice-words'

export type LedgerSum = { opened: number; told: number; due: Record<Channel, number> }

type Row = Pick<DeliveryDoc, 'stairwellId' | 'due' | 'reachedBy' | 'answer'>

/** How the households of each stairwell stand, each counted once. One that has no delivery yet is in no sum. */
export const sumByStairwell = (rows: readonly Row[]): Map<string, LedgerSum> => {
  const sums = new Map<string, LedgerSum>()
  for (const { stairwellId, due, reachedBy } of rows) {
    const sum = sums.get(stairwellId) ?? emptySum()
    sums.set(stairwellId, sum)
    if (reachedBy !== null) sum[reachedBy] += 1
    if (due !== null) sum.due[due] += 1
  }
  return sums
}

export const emptySum = (): LedgerSum => ({
  opened: 0,
  told: 0,
  due: { wechat: 0, call: 0, door: 0 },
})

/** How many households chose each option of the notice's question. */
export const sumAnswers = (rows: readonly Pick<Row, 'answer'>[], options: number): number[] => {
  const counts = Array.from({ length: options }, () => 0)
  for (const { answer } of rows) {
    const count = answer && counts[answer.option]
    if (answer && count !== undefined && count !== null) counts[answer.option] = count + 1
  }
  return counts
}
