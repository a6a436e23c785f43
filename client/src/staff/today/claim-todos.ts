import type { ClaimRow } from '@chuanmen/types/claim-actions'
import { clockStepWords, rungWords } from '@chuanmen/types/claim-words'
import type { Output } from '@/api/call'
import { damageTitle, whereWords } from '@/components/claim-steps/title'
import { daysUntil } from '@/lib/format'
import { dueOf } from '../claim-words/due-words'
import type { Todo } from './todos'

export type Claims = Pick<Output<'claim.list'>, 'claims' | 'today' | 'next'>

/** From how many claims one line stands for all of them. */
const MANY = 4
/** Days before a deadline at which a claim comes onto the list by name. */
const NEAR = 1

/** Claims whose deadline is over or near, by name; what else waits for the reader in one line. The server gives the next deadlines first. */
export function claimTodos({ claims, today, next }: Claims, estateId: string): Todo[] {
  const left = ({ dueOn, isPaused }: ClaimRow) => (dueOn && !isPaused ? daysUntil(dueOn, today) : null)
  const late = claims.filter((row) => (left(row) ?? 0) < 0)
  const near = claims.filter((row) => {
    const days = left(row)
    return row.isMine && days !== null && days >= 0 && days <= NEAR
  })
  const rest = claims.filter((row) => row.isMine && !late.includes(row) && !near.includes(row))
  const list = { path: '/staff/claims/index', params: { estateId, show: 'mine' } }
  const many = (key: string, tone: Todo['tone'], rows: readonly ClaimRow[], words: string, show: string): Todo => ({
    ...list,
    params: { estateId, show },
    key,
    icon: 'shield',
    tone,
    title: `${rows.length} 份赔付申请${words}`,
    note: rows.slice(0, 3).map(whereWords).join('、') + (rows.length > 3 ? ' 等' : ''),
  })
  return [
    ...(late.length >= MANY
      ? [many('claims-late', 'brick', late, '逾期了', 'open')]
      : late.map((row) => one(row, 'brick', today, estateId))),
    ...(near.length >= MANY
      ? [many('claims-near', 'amber', near, '今明两天到期', 'mine')]
      : near.map((row) => one(row, 'amber', today, estateId))),
    ...(rest.length > 0
      ? [many('claims-rest', 'teal', rest, `等您办${next === null ? '' : '，可能还有'}`, 'mine')]
      : []),
  ]
}

const one = (row: ClaimRow, tone: Todo['tone'], today: string, estateId: string): Todo => {
  const tag = dueOf(row, today)?.words
  return {
    key: `claim-${row.claimId}`,
    icon: 'shield',
    tone,
    title: `${row.step ? `${clockStepWords[row.step]}：` : ''}${whereWords(row)}`,
    note: `${damageTitle(row)} · ${rungWords[row.rung]}在办 · ${row.number}`,
    ...(tag ? { tag } : {}),
    path: '/staff/claim/index',
    params: { estateId, claim: row.claimId },
  }
}
