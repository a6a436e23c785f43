import type { MyClaimRow } from '@chuanmen/types/claim-actions'
import { clockStepWords } from '@chuanmen/types/claim-words'
import { isPast, visitSoon } from '@/components/claim-steps/visit-words'
import { day, dayOf, type Moment, yuan } from '@/lib/format'

type Row = Pick<MyClaimRow, 'at' | 'isOpen' | 'dueOn' | 'step' | 'visit' | 'offer'>

/** Whether the next word is the household's own. */
export const isMine = ({ at, step }: Row) =>
  at === 'offered' || at === 'done' || at === 'final' || (at === 'judged' && step === null)

/** What one claim waits for, in one line. */
export function waitsWords(row: Row, now: Moment): string {
  const { at, dueOn, step, visit, offer } = row
  if (at === 'closed') return '办结了'
  if (at === 'withdrawn') return '您撤回了'
  if (at === 'offered')
    return offer?.how === 'money' ? `给了办法：赔 ${yuan(offer.totalFen)}，请您定` : '给了办法：修好，请您定'
  if (at === 'done') return '办好了，请您确认'
  if (at === 'final') return '调解结果出来了，请您定'
  if (isMine(row)) return '责任认定好了，请您看'
  if (visit && !isPast(visit, now)) return `${visitSoon(visit, now)}上门`
  if (step && !dueOn) return '暂停计时，点开看原因'
  if (!step || !dueOn) return '正在办'
  const name = clockStepWords[step]
  return dueOn < dayOf(now) ? `${name}超期了，点开看谁在盯` : `等${name}，最晚 ${day(dueOn, now)}`
}

type Building = { name: string; claims: number; settled: number; medianDays: number | null }

/** 「6号楼到今天 12 份申请，11 份已办结，多数 4 个工作日办完」 */
export function buildingWords({ name, claims, settled, medianDays }: Building): string {
  const speed = medianDays === null || settled === 0 ? '' : `，多数 ${Math.max(1, Math.round(medianDays))} 个工作日办完`
  return `${name}到今天 ${claims} 份申请，${settled} 份已办结${speed}。`
}
