import { poolRuleWords } from '@chuanmen/types/pool'
import { yuan } from '@/lib/format'
import type { Pool, PoolCase } from './use-pool'

/** Households a loss would be shared among, the reader's own included. */
const sharers = ({ members }: Pick<Pool, 'members'>, isIn: boolean) => members + (isIn ? 0 : 1)

/**
 * Most that one loss costs one household, in fen: its share of the limit, the odd fen included. Null: shared by area, and nobody has said what this
 * household's share is.
 */
export function mostFenOf(pool: Pick<Pool, 'members' | 'limitFen' | 'rule' | 'mostFen'>, isIn: boolean): number | null {
  if (pool.mostFen != null) return pool.mostFen
  return pool.rule === 'even' ? Math.ceil(pool.limitFen / sharers(pool, isIn)) : null
}

/** 「一次最多 ¥200.00，6 户分，您家最多 ¥33.34」 */
export function mostWords(pool: Pick<Pool, 'members' | 'limitFen' | 'rule' | 'mostFen'>, isIn: boolean): string {
  const households = sharers(pool, isIn)
  const first = `一次最多 ${yuan(pool.limitFen)}`
  const most = mostFenOf(pool, isIn)
  if (households < 2) return `${first}。还没有别的邻居加入，现在没有人可以分担。`
  const among = `${isIn ? '' : '加上您家 '}${households} 户分`
  if (most === null) return `${first}，${among}，按各家房本面积，大的多一点。每次问您时写明您家的数。`
  return pool.rule === 'even'
    ? `${first}，${among}，每户最多 ${yuan(most)}`
    : `${first}，${among}，您家最多 ${yuan(most)}`
}

/** How a loss is shared, in a few words. */
export const ruleWords = ({ rule }: Pick<Pool, 'rule'>) =>
  rule === 'even' ? poolRuleWords.even : `${poolRuleWords.area}（房本面积大的多一点）`

/** What was damaged. A neighbour reads it once WeChat's check or who keeps the pool let it through (rule 12). */
export const whatWords = ({ what }: Pick<PoolCase, 'what'>) => what || '一笔小损失（说明还在核对）'

/** What became of one loss, for a household that was asked and for one that was not. Never who declined (rule 43). */
export function outcomeWords({ amountFen, state, settled, mine, isOurs }: PoolCase): string {
  if (state !== 'settled') return ''
  // Of few that took a share a neighbour is told no number: it would tell who did not.
  if (!settled) return ownWords(mine)
  const { households, agreedFen } = settled
  const taken = households === 0 ? '没有邻居分担' : `${households} 户邻居分担了 ${yuan(agreedFen)}`
  if (isOurs) return `${taken}，余下 ${yuan(amountFen - agreedFen)} 由您家自己承担`
  if (!mine) return taken
  return mine.agrees ? ownWords(mine) : `${taken}；${ownWords(mine)}`
}

/** A household's own part, when it was asked. */
function ownWords(mine: PoolCase['mine']): string {
  if (!mine) return ''
  if (!mine.agrees) return '您家这次没有参加'
  return mine.isReceived
    ? `您家分担了 ${yuan(mine.fen)}，对方说收到了`
    : `您家答应分担 ${yuan(mine.fen)}，还没有记下收到`
}

/** What is wrong with an amount that neighbours are asked for; null: nothing. */
export function amountError(fen: number | null, limitFen: number): 'unreadable' | 'tooSmall' | 'overLimit' | null {
  if (fen === null) return 'unreadable'
  if (fen <= 0) return 'tooSmall'
  return fen > limitFen ? 'overLimit' : null
}
