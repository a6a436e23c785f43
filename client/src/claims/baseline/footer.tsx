import { surfaceWords } from '@chuanmen/types/baseline'
import { Button, MainButton } from '@/components/button/button'
import { firstLacking, orderOf } from './rooms'
import type { Screens } from './screen'
import type { Baseline } from './use-baseline'

type Props = { baseline: Baseline; screens: Screens; onWaive: () => void }

/** The way on from each screen: the next surface, the room when its surfaces are done, the rooms; then what still lacks, or the review. */
export function Footer({
  baseline: { view, rooms, isEditable, isUntouched },
  screens: { at, room, go },
  onWaive,
}: Props) {
  if (at.screen === 'surface' && room) {
    const { roomId } = room
    const order = orderOf(room)
    const next = order[order.indexOf(at.surface) + 1]
    const toRoom = () => go({ screen: 'room', roomId })
    return (
      <>
        <Button onPress={toRoom}>回这一间</Button>
        {next ? (
          <MainButton onPress={() => go({ screen: 'surface', roomId, surface: next })}>
            {`下一处：${surfaceWords[next]}`}
          </MainButton>
        ) : (
          <MainButton onPress={toRoom}>这一间拍好了</MainButton>
        )}
      </>
    )
  }
  if (at.screen === 'room') return <MainButton onPress={() => go({ screen: 'rooms' })}>这一间拍好了</MainButton>
  if (!view) return null
  const { abilities, household, contractor } = view
  const lacking = isEditable ? firstLacking(rooms) : undefined
  const isReady = household || contractor || !abilities.edit
  return (
    <>
      {isUntouched && abilities.waive ? <Button onPress={onWaive}>不做记录</Button> : null}
      {lacking && !isUntouched ? <Button onPress={() => go({ screen: 'review' })}>看一遍</Button> : null}
      {lacking ? (
        <MainButton icon="camera" onPress={() => go({ screen: 'surface', ...lacking })}>
          {isUntouched ? '开始拍' : '接着拍'}
        </MainButton>
      ) : (
        <MainButton onPress={() => go({ screen: 'review' })}>{isReady ? '看一遍，签字' : '拍好了，看一遍'}</MainButton>
      )}
    </>
  )
}
