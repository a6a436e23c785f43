import type { HelpMoveKind, HelpTaskView } from '@chuanmen/types/help-actions'
import { Button, MainButton } from '@/components/button/button'
import { dial, go } from '@/lib/navigate'

export type Opened = Extract<
  HelpMoveKind,
  'acceptCounter' | 'declineCounter' | 'confirm' | 'complain' | 'block' | 'cancel'
>

type Props = { view: HelpTaskView; onOpen: (kind: Opened) => void }

const isOver = ({ at }: HelpTaskView) => at === 'unmet' || at === 'cancelled' || at === 'confirmed'

/** Whether the foot of the screen has anything to offer. */
export const hasActions = (view: HelpTaskView) =>
  view.viewer === 'household' &&
  (view.moves.includes('acceptCounter') ||
    (view.at === 'done' && view.moves.includes('confirm')) ||
    (isOver(view) && view.flatId !== null))

/** Under the thumb: what is asked now. Taking another hour and not taking it are of one size and one look. */
export function Actions({ view, onOpen }: Props) {
  const { moves, at, flatId, stairwellId, kind, estatePhone } = view
  if (moves.includes('acceptCounter')) {
    return (
      <>
        <Button variant="outline" onPress={() => onOpen('declineCounter')}>
          这个时间不行
        </Button>
        <Button variant="outline" onPress={() => onOpen('acceptCounter')}>
          行
        </Button>
      </>
    )
  }
  if (at === 'done' && moves.includes('confirm'))
    return <MainButton onPress={() => onOpen('confirm')}>确认办完了</MainButton>
  return (
    <>
      {at === 'unmet' && estatePhone ? (
        <Button icon="phone" onPress={() => dial(estatePhone)}>
          打电话给社区
        </Button>
      ) : null}
      <MainButton
        icon="plus"
        onPress={() => go('/help/ask/index', { flatId: flatId ?? '', stairwellId: stairwellId ?? '', kind })}
      >
        再请一次
      </MainButton>
    </>
  )
}
