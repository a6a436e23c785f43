import type { HistoryDoc } from '../../types/history'
import type { PoolCaseDoc, PoolDoc, PoolEntry } from '../../types/pool'
import { auditHistory } from '../evidence/audit-history'
import { differingPaths } from '../evidence/differing-paths'
import { sha256Hex } from '../evidence/hash'
import { sharesOf } from './shares'

type CaseTold = {
  amountFen: number
  shares: Record<string, number>
  answers: Record<string, boolean>
  received: Record<string, true>
  state: 'asking' | 'settled'
  agreedFen: number
}
type Told = {
  covenant: { hash: string; limitFen: number; rule: PoolDoc['rule']; rev: number; state: PoolDoc['state'] } | null
  /** Flat → revision it joined. */
  members: Record<string, number>
  cases: Record<string, CaseTold>
  faults: string[]
}

/**
 * What is wrong between a pool with its cases and its history, in words; empty when they follow from it: the chain holds, the covenant and its members
 * are those told of, each loss was shared among exactly the members of that moment and to the fen, and what was agreed and received sums up.
 */
export const auditPool = (
  pool: PoolDoc | null,
  cases: readonly PoolCaseDoc[],
  history: readonly HistoryDoc[],
): string[] => {
  const chain = auditHistory('the pool', pool, history)
  if (!pool || chain.length > 0) return chain
  const told = history.reduce<Told>((before, { entry }) => after(before, entry as PoolEntry & { seq: number }), {
    ...{ covenant: null, members: {}, cases: {}, faults: [] },
  })
  const { covenant, limitFen, rule, rev, state } = pool
  const now = { covenant: { hash: sha256Hex(covenant), limitFen, rule, rev, state }, members: revsOf(pool) }
  const differing = differingPaths(now, { covenant: told.covenant, members: told.members })
  return [
    ...told.faults,
    ...differing.map((path) => `the pool's ${path} is not what its history says`),
    ...whyNoCases(cases, told.cases),
  ]
}

const revsOf = ({ members }: PoolDoc): Record<string, number> =>
  Object.fromEntries(Object.entries(members).map(([flatId, { rev }]) => [flatId, rev]))

const after = (told: Told, entry: PoolEntry & { seq: number }): Told => {
  switch (entry.act) {
    case 'set':
    case 'ended': {
      const { covenantHash: hash, limitFen, rule, rev } = entry
      return { ...told, covenant: { hash, limitFen, rule, rev, state: entry.act === 'set' ? 'open' : 'ended' } }
    }
    case 'joined':
      return { ...told, members: { ...told.members, [entry.flatId]: entry.rev } }
    case 'left': {
      const { [entry.flatId]: _left, ...members } = told.members
      return { ...told, members }
    }
    case 'asked': {
      const { amountFen, shares } = entry
      const begun: CaseTold = { amountFen, shares, answers: {}, received: {}, state: 'asking', agreedFen: 0 }
      const faults = whyNoShares(told, entry).map((why) => `entry ${entry.seq}: ${why}`)
      return { ...told, cases: { ...told.cases, [entry.caseId]: begun }, faults: [...told.faults, ...faults] }
    }
    case 'answered':
      return inCase(told, entry.caseId, ({ answers, ...rest }) => ({
        ...rest,
        answers: { ...answers, [entry.flatId]: entry.agrees },
      }))
    case 'settled': {
      const next = inCase(told, entry.caseId, (one) => ({ ...one, state: 'settled', agreedFen: entry.agreedFen }))
      const one = told.cases[entry.caseId]
      const isExact = one !== undefined && agreedIn(one) === entry.agreedFen
      return isExact
        ? next
        : { ...next, faults: [...next.faults, `entry ${entry.seq}: what was agreed does not sum up`] }
    }
    case 'received':
      return inCase(told, entry.caseId, (one) => ({ ...one, received: { ...one.received, [entry.flatId]: true } }))
  }
}

const inCase = (told: Told, caseId: string, change: (one: CaseTold) => CaseTold): Told => {
  const one = told.cases[caseId]
  return one ? { ...told, cases: { ...told.cases, [caseId]: change(one) } } : told
}

const agreedIn = ({ answers, shares }: CaseTold): number =>
  Object.entries(answers).reduce((sum, [flatId, agrees]) => sum + (agrees ? (shares[flatId] ?? 0) : 0), 0)

/** Areas of that moment are not kept, so by area only the sum and who shares can be told. */
const whyNoShares = ({ covenant, members }: Told, { amountFen, shares }: PoolEntry & { act: 'asked' }): string[] => {
  const joined = Object.keys(members).filter((flatId) => members[flatId] === covenant?.rev)
  const faults: string[] = []
  if (joined.sort().join() !== Object.keys(shares).sort().join()) faults.push('it is not shared among the members')
  if (Object.values(shares).reduce((sum, fen) => sum + fen, 0) !== amountFen) faults.push('the shares do not sum up')
  const even = sharesOf(
    amountFen,
    'even',
    joined.map((flatId) => ({ flatId, areaCentiSqm: 0 })),
  )
  if (covenant?.rule === 'even' && differingPaths(even, shares).length > 0) faults.push('the shares are not even')
  return faults
}

const whyNoCases = (cases: readonly PoolCaseDoc[], told: Record<string, CaseTold>): string[] => {
  const gone = Object.keys(told).filter((caseId) => !cases.some(({ _id }) => _id === caseId))
  const faults = cases.flatMap((asked) => {
    const { _id, amountFen, shares, state, agreedFen } = asked
    const answers = Object.fromEntries(Object.entries(asked.answers).map(([flatId, { agrees }]) => [flatId, agrees]))
    const received = Object.fromEntries(Object.keys(asked.received).map((flatId) => [flatId, true]))
    const stored = { amountFen, shares, answers, received, state, agreedFen }
    return differingPaths(stored, told[_id], `case ${_id}`).map((path) => `${path} is not what the history says`)
  })
  return [...gone.map((caseId) => `case ${caseId} is gone`), ...faults]
}
