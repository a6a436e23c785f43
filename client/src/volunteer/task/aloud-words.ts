import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { knowLine, lastsWords, placeWords, timeWords, titleOf } from '@/components/help-card/words'
import { day } from '@/lib/format'

/** A task as it is read out: what, when, where, what to mind. */
export const aloudWords = (task: HelpTaskView): string =>
  [
    titleOf(task),
    day(task.on),
    timeWords(task),
    lastsWords(task.minutes),
    placeWords(task),
    task.callName,
    knowLine(task),
  ]
    .filter(Boolean)
    .join('，')
