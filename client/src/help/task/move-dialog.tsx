import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { MoveDialog as Dialog, type MoveWords } from '@/components/move-dialog/move-dialog'
import { standOf } from '../words/stand'
import type { Moving } from './use-move'

type Props = MoveWords & { view: HelpTaskView; moving: Moving }

/** A move of the task written above its page. */
export const MoveDialog = ({ view, ...rest }: Props) => (
  <Dialog
    {...rest}
    mayStill={view.moves.includes(rest.moving.kind)}
    changed={`刚刚有了变化：${standOf(view, Date.now()).title}`}
    gone="现在不用这样了。您填的还在。"
  />
)
