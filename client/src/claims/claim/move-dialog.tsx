import type { ClaimView } from '@chuanmen/types/claim-actions'
import { MoveDialog as Dialog, type MoveWords } from '@/components/move-dialog/move-dialog'
import { HeldNote } from '@/components/photo-field/held-note'
import { standOf } from './stand'
import type { Moving } from './use-move'

type Props = MoveWords & { view: ClaimView; moving: Moving }

/** A move of the claim written above its page; its photos may still be on their way. */
export const MoveDialog = ({ view, children, ...rest }: Props) => (
  <Dialog
    {...rest}
    mayStill={view.moves.includes(rest.moving.kind)}
    changed={`刚刚有了新进展：${standOf(view, Date.now()).title}`}
    gone="现在不用这样了。您填的还在，可以抄去「留言」。"
  >
    {children}
    <HeldNote isHeld={rest.moving.isHeld} isStopped={rest.moving.isStopped} />
  </Dialog>
)
