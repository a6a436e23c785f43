import { VISIT_HOURS, VISITS_PER_WEEK } from '@chuanmen/types/limits'
import type { PlanView } from '@chuanmen/types/plan-actions'
import { dayHour } from '@/lib/format'

type MayVisit = PlanView['mayVisit']

const why: Record<Extract<MayVisit, { ok: false }>['code'], string> = {
  visit_too_often: `七天里最多上门 ${VISITS_PER_WEEK.door} 次，已经到了`,
  visit_quiet_hours: `${VISIT_HOURS.from} 以前、${VISIT_HOURS.to} 以后不上门`,
  visit_paused: '住户说这段时间先不要上门',
}

/** Whether somebody may ring at this door now; else from when, and why not before. */
export const mayVisitWords = (may: MayVisit, now: number): { ok: boolean; words: string; note: string } =>
  may.ok
    ? { ok: true, words: '现在可以上门', note: '' }
    : { ok: false, words: `${dayHour(may.from, now)}起可以上门`, note: why[may.code] }
