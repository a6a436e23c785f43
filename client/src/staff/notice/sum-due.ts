import type { Channel } from '@chuanmen/types/notice-words'

/** Households by who must act next, over all stairwells. */
export const sumDue = (stairwells: readonly { due: Record<Channel, number> }[]): Record<Channel, number> =>
  stairwells.reduce(
    (sum, { due }) => ({ wechat: sum.wechat + due.wechat, call: sum.call + due.call, door: sum.door + due.door }),
    { wechat: 0, call: 0, door: 0 },
  )
