import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { type HelpWhyNot, helpWhyNotWords } from '@chuanmen/types/help-words'
import type { Failure } from '@/api/failure'
import { hourWords, titleOf } from '@/components/help-card/words'

const isWhyNot = (why: string): why is HelpWhyNot => why in helpWhyNotWords

type Taken = Pick<HelpTaskView, 'kind' | 'count' | 'on' | 'startHour' | 'places'>

/** Why a task was not taken: which one is in its way, or what is missing. */
export function takeFailureWords(failure: Failure, on: string, accepted: readonly Taken[]): string {
  const { code, detail, message } = failure
  if (code === 'help_overlap' && typeof detail?.fromHour === 'number') {
    const { fromHour } = detail
    const other = accepted.find(
      (task) => task.on === on && (task.places.find(({ isMine }) => isMine)?.fromHour ?? task.startHour) === fromHour,
    )
    const what = other ? `「${titleOf(other)}」` : '另一件事'
    return `您 ${hourWords(on, fromHour)} 已经接了${what}，时间碰上了。请换个时间，或者先把那件转出去。`
  }
  if (code === 'help_not_for_you' && detail?.why !== undefined) {
    const whys = (Array.isArray(detail.why) ? detail.why : [String(detail.why)]).filter(isWhyNot)
    if (whys.length > 0) return `这件现在还接不了：${whys.map((why) => helpWhyNotWords[why]).join('；')}。`
  }
  return message
}

/** After these the task is not for this person any more: its card goes. */
export const isGone = ({ code }: Failure): boolean =>
  ['help_taken', 'help_state', 'help_own_task', 'help_not_for_you', 'not_found'].includes(code)

type Self = { volunteerId: string; estateId: string; state: string }

/** As which of one's volunteers a task is taken: the one of its estate, else one who goes beyond their own. */
export const selfFor = (estateId: string, volunteers: readonly Self[]): string | undefined => {
  const active = volunteers.filter(({ state }) => state === 'active')
  return (active.find((one) => one.estateId === estateId) ?? active[0])?.volunteerId
}
