import { type RiserKind, riserWords } from '@chuanmen/types/riser'
import type { Stage } from '@chuanmen/types/works'
import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import { isDrain } from '../stairwell/model'
import { type FloorStep, floorSteps, floorWords, onWords } from './floor-steps'
import './works-picture.scss'

type Props = {
  kind: RiserKind
  /** Storeys of the riser, top first. */
  floors: readonly number[]
  stages: readonly Stage[]
  /** The reader's own storey. */
  myFloor?: number
}

/** The stairwell cut open at one riser: what each storey has reached. The old pipe is thin, cut open it is hollow, the new one thick; words say it too. */
export function WorksPicture({ kind, floors, stages, myFloor }: Props) {
  const on = onWords(floors, stages)
  return (
    <View
      className="works-picture"
      {...aria({ role: 'group', label: `${riserWords[kind].name}剖面图，${on || '每层做到哪一步'}` })}
    >
      <View className={`works-picture-end ${isDrain(kind) ? 'works-picture-vent' : ''}`} />
      {floorSteps(floors, stages).map((step) => (
        <Storey key={step.floor} step={step} isMine={step.floor === myFloor} />
      ))}
      <View className="works-picture-ground" />
      {on ? <View className="t-bold works-picture-on">{on}</View> : null}
    </View>
  )
}

function Storey({ step, isMine }: { step: FloorStep; isMine: boolean }) {
  const words = floorWords(step)
  const isDone = step.reached !== null && step.notDone === null
  return (
    <View
      className={`works-storey ${isMine ? 'works-storey-mine' : ''}`}
      {...aria({ role: 'img', label: `${step.floor} 层${isMine ? '，我家' : ''}，${words}` })}
    >
      <View className="works-storey-floor">{`${step.floor} 层`}</View>
      <View className="works-storey-room">
        <View className={`works-storey-pipe works-storey-${step.pipe}`} />
      </View>
      <View className="grow works-storey-words">
        {isMine ? <Text className="works-storey-home">我家</Text> : null}
        {isDone ? <Icon name="check" className="works-storey-check" /> : null}
        <Text>{words}</Text>
      </View>
    </View>
  )
}
