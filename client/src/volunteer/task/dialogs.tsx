import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { titleOf } from '@/components/help-card/words'
import { back } from '@/lib/navigate'
import { DeclineDialog } from '../take/decline-dialog'
import type { Taking } from '../take/use-take'
import { CheckInDialog } from '../visit/check-in-dialog'
import { CheckOutDialog } from '../visit/check-out-dialog'
import type { Opened } from './actions'
import { ComplainDialog } from './complain-dialog'
import { ReleaseDialog } from './release-dialog'

type Props = {
  opened: Opened | undefined
  task: HelpTaskView
  taking: Taking
  volunteerId: string | undefined
  onClose: () => void
}

const TODAY = '/volunteer/today/index'

/** Whatever is asked above the page. What is given back or not taken leaves the page as well. */
export function Dialogs({ opened, task, taking, volunteerId, onClose }: Props) {
  const shared = { title: titleOf(task), isBusy: taking.busyId === task.taskId, onClose }
  switch (opened) {
    case 'in':
      return <CheckInDialog task={task} onClose={onClose} />
    case 'out':
      return <CheckOutDialog task={task} onClose={onClose} />
    case 'complain':
      return <ComplainDialog task={task} onClose={onClose} />
    case 'release':
      return (
        <ReleaseDialog
          {...shared}
          failure={taking.failure}
          onRelease={async (why, words) => {
            if (await taking.release(task, why, words)) await back(TODAY)
          }}
        />
      )
    case 'decline':
      return volunteerId ? (
        <DeclineDialog
          {...shared}
          onDecline={async (why) => {
            const isDone = await taking.decline(task, volunteerId, why)
            onClose()
            if (isDone) await back(TODAY)
          }}
        />
      ) : null
    default:
      return null
  }
}
