import type { HelpTaskView } from '@chuanmen/types/help-actions'
import type { Step } from '@/components/timeline/timeline'
import { dayHour } from '@/lib/format'
import { isLive, standOf } from '../words/stand'
import { whenWords } from '../words/when'

type Told = HelpTaskView['steps'][number]

/** What happened, as its household reads it; empty: nothing it has to know. */
function titleOf({ act, party, name }: Told, isForWorks: boolean): string {
  switch (act) {
    case 'ask':
      return party === 'household'
        ? '您提了出来'
        : party === 'staff'
          ? `${name || '工作人员'}替您提的`
          : isForWorks
            ? '要停水或施工，按您说过的需要提的'
            : '提了出来'
    case 'widen':
      return '又多问了一圈人'
    case 'accept':
      return `${name}接了`
    case 'order':
      return `约了${name}，等确认`
    case 'release':
      return `${name}来不了了，马上另找人`
    case 'noShow':
      return `${name}没有到，马上另找人`
    case 'confirmOrder':
      return `${name}确认了`
    case 'counterOrder':
      return `${name}问能不能换个时间`
    case 'declineOrder':
      return `${name}办不了，接着找人`
    case 'acceptCounter':
      return '您同意换时间'
    case 'declineCounter':
      return '您没有同意换时间，接着找人'
    case 'checkIn':
      return `${name}到了`
    case 'vouch':
      return `${name}到了，工作人员替他签到`
    case 'checkOut':
      return `${name}帮完了`
    case 'confirm':
      return '您说办完了'
    case 'complain':
      return '您向街道说了'
    case 'settleComplaint':
      return '街道答复了您'
    case 'urgent':
      return '加急了'
    case 'cancel':
      return party === 'household' ? '您取消了' : '取消了'
    case 'solve':
      return `${name || '工作人员'}另外办好了`
    case 'unmet':
      return '时间过了，没能办成'
    default:
      return ''
  }
}

/** Several rings widened one after the other are one line. */
const isRepeat = (step: Told, before: Told | undefined) => step.act === 'widen' && before?.act === 'widen'

/** The story so far, what is going on now, and what is still to come. */
export function stepsOf(view: HelpTaskView, now: number): Step[] {
  const told = view.steps.filter((step, at) => !isRepeat(step, view.steps[at + 1]))
  const done = told.flatMap((step, at): Step[] => {
    const title = titleOf(step, view.raisedBy === 'works')
    const note = [dayHour(step.at, now), step.words].filter(Boolean).join(' · ')
    return title ? [{ id: `${step.act}${at}`, title, note, state: 'done' }] : []
  })
  if (!isLive(view)) return done
  const stand = standOf(view, now)
  const later: Step[] = [
    ...(view.at === 'open' || view.at === 'asked'
      ? [{ id: 'come', title: '来的人到门口，您报签到码', note: whenWords(view, now), state: 'later' as const }]
      : []),
    ...(view.at === 'done' ? [] : [{ id: 'end', title: '办完，您说好不好', state: 'later' as const }]),
  ]
  return [
    ...done,
    { id: 'now', title: stand.title, ...(stand.words ? { note: stand.words } : {}), state: 'now' },
    ...later,
  ]
}
