import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { Button, MainButton } from '@/components/button/button'
import type { Stand } from '../visit/stand'

export type Opened = 'in' | 'out' | 'release' | 'decline' | 'complain'

type Props = {
  task: HelpTaskView
  stand: Stand
  canTake: boolean
  isBusy: boolean
  onTake: () => void
  onOpen: (what: Opened) => void
}

/** Whether the foot of the screen has anything to offer. */
export const hasActions = ({ moves }: Pick<HelpTaskView, 'moves'>, { at }: Stand): boolean =>
  at === 'arrive' || at === 'there' || (at === 'offered' && moves.includes('accept'))

/** Under the thumb: taking or not, of one size; at the door the one thing to do there. */
export function Actions({ task: { moves }, stand, canTake, isBusy, onTake, onOpen }: Props) {
  if (stand.at === 'arrive') return <MainButton onPress={() => onOpen('in')}>到了，签到</MainButton>
  if (stand.at === 'there') return <MainButton onPress={() => onOpen('out')}>做完了，签退</MainButton>
  return (
    <>
      {moves.includes('decline') ? (
        <Button disabled={isBusy} onPress={() => onOpen('decline')}>
          这次不接
        </Button>
      ) : null}
      <Button variant="outline" busy={isBusy} disabled={!canTake} onPress={onTake}>
        接单
      </Button>
    </>
  )
}
