import type { ClaimView } from '@chuanmen/types/claim-actions'
import { type ClaimMoveKind, clockStepWords, rungWords } from '@chuanmen/types/claim-words'
import { isHouseholdsTurn } from '@/components/claim-steps/standing'
import { day } from '@/lib/format'

type Standing = Pick<ClaimView, 'status' | 'clock' | 'rung' | 'moves'>

/** Whose turn it is and for what, in one line. */
export function turnWords({ status, clock, rung }: Standing): string {
  if (status.at === 'closed') return '已经办结'
  if (status.at === 'withdrawn') return '住户已撤回'
  if (isHouseholdsTurn(status)) return status.at === 'done' ? '等住户确认办好' : '等住户答复，不催'
  if (status.at === 'objected') return '等没经手过的同事来调解'
  const who = status.at === 'mediating' ? `调解员 ${status.mediatorName}` : rungWords[rung]
  if (!clock) return `${who}在办`
  return status.at === 'mediating' ? `${who}在调解` : `该${who}${clockStepWords[clock.step]}`
}

/** An overdue step has climbed, and nothing was done since. That a step is the community's from the start is no climbing. */
export const hasClimbed = ({ entries, stateSeq }: Pick<ClaimView, 'entries' | 'stateSeq'>): boolean =>
  entries.some(({ act, seq }) => act === 'climb' && seq > stateSeq)

/** 「最晚 11月25日 周三，3 个工作日（串门默认）」; '' when nothing is due. */
export function clockWords({ clock }: Pick<ClaimView, 'clock'>, now: number): string {
  if (!clock) return ''
  const { dueOn, days, source, paused } = clock
  if (paused) return `${day(paused.since, now)}起暂停，还剩 ${paused.left} 个工作日`
  return `最晚 ${day(dueOn, now)}，${days > 0 ? `${days} 个工作日` : '当天'}（${source}）`
}

/** The move that brings a claim on from where it stands, among those open to the reader; null: it is somebody else's turn. */
export function mainMove({ status, moves }: Standing): ClaimMoveKind | null {
  return wanted(status).find((kind) => moves.includes(kind)) ?? null
}

function wanted(status: ClaimView['status']): readonly ClaimMoveKind[] {
  switch (status.at) {
    case 'submitted':
      return ['acknowledge']
    case 'acknowledged':
      return ['setVisit', 'inspect']
    case 'visitSet':
      return ['inspect']
    case 'inspected':
      return ['judge']
    case 'judged':
      // Where nothing is owed the household speaks next; an offer of goodwill stays among the others.
      return isHouseholdsTurn(status) ? [] : ['offer']
    case 'accepted':
      return ['fulfil']
    case 'objected':
      return ['mediate']
    case 'mediating':
      if (status.isInspected) return ['letter']
      return status.visit ? ['inspect'] : ['setVisit']
    default:
      return []
  }
}

/** The rest, quietly: what brings it on first, then the clock, then words. */
const quiet: readonly ClaimMoveKind[] = [
  ...(['acknowledge', 'setVisit', 'inspect', 'judge', 'offer', 'fulfil', 'mediate', 'letter'] as const),
  ...(['pause', 'resume', 'add', 'say'] as const),
]

export const otherMoves = (claim: Standing): ClaimMoveKind[] => {
  const main = mainMove(claim)
  return quiet.filter((kind) => kind !== main && claim.moves.includes(kind))
}
