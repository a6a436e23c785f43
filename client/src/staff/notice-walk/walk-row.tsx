import { channelReasonWords } from '@chuanmen/types/notice-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import type { Row, Way } from './walk-list'

type Props = {
  row: Row
  place: string
  way: Way
  /** Only street and community may see a number. */
  mayCall: boolean
  onCall: () => void
  onTick: (outcome: 'told' | 'noAnswer') => void
  onTakeBack: (id: string) => void
  onRead: (id: string) => void
}

/** One door: large enough for a thumb, ticked with one tap, taken back with another. */
export function WalkRow({
  row: { door, state, tick },
  place,
  way,
  mayCall,
  onCall,
  onTick,
  onTakeBack,
  onRead,
}: Props) {
  const { room, reason, attempts } = door
  const name = `${place} ${room}`
  const why = [reason ? channelReasonWords[reason] : '', attempts > 0 ? `找过 ${attempts} 次` : '']
    .filter(Boolean)
    .join(' · ')
  const vain = way === 'call' ? '没打通' : '没人'
  return (
    <View className={`walk-row walk-${state}`} {...aria({ role: 'group', label: name })}>
      <View className="row walk-head">
        <View className="walk-room">{room}</View>
        <View className="grow t-note">{state === 'open' ? why : ''}</View>
        {state === 'open' && way === 'call' && mayCall ? (
          <Button variant="outline" icon="phone" label={`打电话，${name}`} onPress={onCall}>
            打电话
          </Button>
        ) : null}
        {state === 'open' ? null : <Done state={state} vain={vain} tick={tick} onTakeBack={onTakeBack} name={name} />}
      </View>
      {state === 'open' && way === 'call' && !mayCall ? (
        <View className="t-note">号码在居委会，可以上门，或请社区打</View>
      ) : null}
      {tick?.refused ? (
        <View className="row row-wrap c-brick" {...aria({ role: 'alert' })}>
          <View className="grow">{`没记上：${tick.refused}`}</View>
          <Button variant="link" label={`知道了，${name}`} onPress={() => onRead(tick.id)}>
            知道了
          </Button>
        </View>
      ) : null}
      {state === 'open' ? (
        <View className="row walk-buttons">
          <Button label={`${vain}，${name}`} onPress={() => onTick('noAnswer')}>
            {vain}
          </Button>
          <Button variant="outline" icon="check" label={`说到了，${name}`} onPress={() => onTick('told')}>
            说到了
          </Button>
        </View>
      ) : null}
      {state === 'noAnswer' && !tick && way === 'door' ? (
        <View className="row walk-buttons">
          <Button variant="outline" icon="check" label={`说到了，${name}`} onPress={() => onTick('told')}>
            又去了，说到了
          </Button>
        </View>
      ) : null}
    </View>
  )
}

type DoneProps = { state: 'told' | 'read' | 'noAnswer'; vain: string; name: string } & Pick<Row, 'tick'> &
  Pick<Props, 'onTakeBack'>

function Done({ state, vain, tick, name, onTakeBack }: DoneProps) {
  const isDone = state !== 'noAnswer'
  return (
    <>
      <View className={`row walk-done ${isDone ? 'c-teal' : 'c-amber'}`} {...aria({ role: 'status' })}>
        <Icon name={isDone ? 'check' : 'clock'} size={18} />
        <View className="t-bold">{state === 'read' ? '自己看了' : isDone ? '说到了' : vain}</View>
      </View>
      {tick && tick.refused === null ? (
        tick.canTakeBack ? (
          <Button size="small" label={`点错了，${name}`} onPress={() => onTakeBack(tick.id)}>
            点错了
          </Button>
        ) : (
          <View className="t-note">等着送</View>
        )
      ) : null}
    </>
  )
}
