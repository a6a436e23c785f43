import type { Resilience } from '../../types/figures'

export type ResiliencePart = keyof Resilience['parts']
export const resilienceParts: readonly ResiliencePart[] = ['turnout', 'mutualHelp', 'supervision', 'conflicts']

/** Their names, on the page and in the workbook alike. */
export const resiliencePartWords: Record<ResiliencePart, string> = {
  turnout: '参与',
  mutualHelp: '互助',
  supervision: '监督',
  conflicts: '少纠纷',
}

/** Days looked back for help, promises and claims. Our decision. */
export const RESILIENCE_DAYS = 365
/** What a neighbour of another stairwell or a station counts, where one of the same stairwell counts 100. Our decision. */
export const OTHER_HELPER = 70
/** What weighs on a stairwell, in points; `CONFLICT_FULL` points a household make 0. Our decision. */
export const CONFLICT_WEIGHTS = { decided: 1, open: 2, disputed: 5, complaint: 5 } as const
export const CONFLICT_FULL = 5

/** The formula as whoever is measured by it reads it. */
export const formulaWords: Record<ResiliencePart, string> = {
  turnout: '征求的户里，有百分之几答复了。同意不同意都算。',
  mutualHelp: `最近一年本楼门要帮忙的事，办成了百分之几。同楼门的邻居帮的算 100，别的楼门、驿站帮的算 ${OTHER_HELPER}；住户自己取消的不算。`,
  supervision: '最近一年到期的承诺里按时办到的，加上施工前双方签了字的现状记录，占百分之几。',
  conflicts: `100 减去纠纷的分量：了结的赔付申请每件 ${CONFLICT_WEIGHTS.decided} 分，在办的 ${CONFLICT_WEIGHTS.open} 分，住户不认可、在调解的 ${CONFLICT_WEIGHTS.disputed} 分，投诉 ${CONFLICT_WEIGHTS.complaint} 分；平均每户满 ${CONFLICT_FULL} 分就是 0。`,
}
