import type { ClaimView } from '@chuanmen/types/claim-actions'
import type { ClaimMoveKind } from '@chuanmen/types/claim-words'
import { Button, MainButton } from '@/components/button/button'
import { go } from '@/lib/navigate'

export type Opened = Extract<
  ClaimMoveKind,
  'accept' | 'object' | 'declineVisit' | 'confirm' | 'withdraw' | 'reopen' | 'add' | 'say'
>

type Props = { view: ClaimView; onOpen: (kind: Opened) => void }

/** Whether the foot of the screen has anything to offer. */
export const hasActions = ({ moves, status, flatId }: ClaimView) =>
  moves.some((kind) => kind !== 'withdraw') || (status.at === 'withdrawn' && flatId !== null)

/** Under the thumb: what is asked now. Agreeing and not agreeing are of one size and one look. */
export function Actions({ view, onOpen }: Props) {
  const { moves, status, flatId, stairwellId } = view
  const has = (kind: Opened) => moves.includes(kind)
  if (has('confirm')) {
    return (
      <>
        {has('object') ? (
          <Button variant="outline" onPress={() => onOpen('object')}>
            {status.at === 'done' && status.receipt ? '不对' : '没修好'}
          </Button>
        ) : null}
        <Button variant="outline" onPress={() => onOpen('confirm')}>
          {status.at === 'done' && status.receipt ? '收到了' : '修好了'}
        </Button>
      </>
    )
  }
  if (has('accept')) {
    return (
      <>
        {has('object') ? (
          <Button variant="outline" onPress={() => onOpen('object')}>
            不同意
          </Button>
        ) : has('add') ? (
          <Button onPress={() => onOpen('add')}>补照片</Button>
        ) : null}
        <Button variant="outline" onPress={() => onOpen('accept')}>
          同意
        </Button>
      </>
    )
  }
  if (has('reopen')) {
    return (
      <Button wide variant="outline" onPress={() => onOpen('reopen')}>
        又坏了，接着办
      </Button>
    )
  }
  if (status.at === 'withdrawn' && flatId !== null) {
    return (
      <MainButton icon="plus" onPress={() => go('/claims/file/index', { flatId, stairwellId })}>
        再申请一份
      </MainButton>
    )
  }
  return (
    <>
      {has('add') ? <Button onPress={() => onOpen('add')}>补照片</Button> : null}
      {has('declineVisit') ? (
        <MainButton onPress={() => onOpen('declineVisit')}>这个时间不行</MainButton>
      ) : has('say') ? (
        <Button onPress={() => onOpen('say')}>留言</Button>
      ) : null}
    </>
  )
}
