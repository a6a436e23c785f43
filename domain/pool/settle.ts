import type { PoolCaseDoc } from '../../types/pool'

type Asked = Pick<PoolCaseDoc, 'flatId' | 'shares' | 'answers'>

/** Neighbours that were asked: all that share but the harmed household. */
export const neighboursOf = ({ flatId, shares }: Pick<PoolCaseDoc, 'flatId' | 'shares'>): string[] =>
  Object.keys(shares).filter((sharer) => sharer !== flatId)

/** Those that agreed to their share. */
export const takersOf = (asked: Asked): string[] =>
  neighboursOf(asked).filter((flatId) => asked.answers[flatId]?.agrees === true)

/** Whether nobody is left to ask. */
export const isAnswered = (asked: Asked): boolean =>
  neighboursOf(asked).every((flatId) => asked.answers[flatId] !== undefined)

/** A case at its end: what was agreed to counts, silence is no, and what nobody takes stays with the harmed household. */
export const settled = (asked: PoolCaseDoc): PoolCaseDoc => ({
  ...asked,
  state: 'settled',
  agreedFen: takersOf(asked).reduce((sum, flatId) => sum + (asked.shares[flatId] ?? 0), 0),
})
