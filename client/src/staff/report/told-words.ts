import type { ReportState } from '@chuanmen/types/works-words'

/** What a crew told, after the name of the step: 「拆旧管 做完了」. */
export const toldWords: Record<ReportState, string> = {
  underway: '在做',
  done: '做完了',
  missed: '没人开门',
  late: '要晚',
}
