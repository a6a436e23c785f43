import { obstacleWords } from '../../types/door-words'
import type { Door } from '../../types/planner'
import { flatStateWords } from '../../types/tally'

/** In the visit form's word for asking. Said here and not imported: the page needs nothing else of that. */
const NOT_AGAIN = '不再征求意见'

/**
 * What speaks for a door and what stands in its way, most important first, for staff: 「打通 2 根」「怕拆坏装修」「还有 1 个承诺没兑现」「去过 3 次」. `unlocks`: pipes that the plan completes and that wait for it.
 * Who said no is not asked again (rule 43, `visit.log` refuses it): it says so, unless a yes was heard since and only the signing is left.
 */
export function whyDoor({ obstacle, promises, state, attempts }: Door, unlocks: number): string[] {
  const isOpenPromise = promises > 0 && obstacle !== 'promise'
  const isRefused = state === 'refused' && obstacle !== 'otherNo'
  return [
    unlocks > 0 ? `打通 ${unlocks} 根` : '单去这一户，还打不通整根',
    obstacle === 'otherNo' && state === 'refused'
      ? `${flatStateWords.refused}，没说清为什么，${NOT_AGAIN}`
      : obstacleWords[obstacle],
    ...(isRefused ? [`说过${flatStateWords.refused}${obstacle === 'saidYes' ? '' : `，${NOT_AGAIN}`}`] : []),
    ...(isOpenPromise ? [`还有 ${promises} 个承诺没兑现`] : []),
    ...(attempts > 0 ? [`去过 ${attempts} 次`] : []),
  ]
}
