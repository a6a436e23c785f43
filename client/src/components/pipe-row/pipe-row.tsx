import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import { Foot, type FootSign } from '../stairwell/foot'
import './pipe-row.scss'

type Props = {
  sign: FootSign
  name: string
  /** 「已成串」「办理中」「6 户，3 户已同意」 */
  words: string
  /** A second line: a date, a next step. */
  note?: string
  waiting?: boolean
  onPress?: () => void
}

/** One pipe in words, beside the picture: the sign at its foot, its name, how it stands. */
export function PipeRow({ sign, name, words, note, waiting, onPress }: Props) {
  const inside = (
    <>
      <View className="pipe-row-sign">
        <Foot sign={sign} />
      </View>
      <View className="grow">
        <View className="pipe-row-name">{name}</View>
        <View className={`pipe-row-words ${waiting ? 'pipe-row-waiting' : ''}`}>{words}</View>
        {note ? <View className="pipe-row-words">{note}</View> : null}
      </View>
    </>
  )
  if (!onPress) return <View className="pipe-row">{inside}</View>
  return (
    <Press className="pipe-row" label={[name, words, note].filter(Boolean).join('，')} onPress={onPress}>
      {inside}
      <Icon name="next" className="c-ink2 pipe-row-arrow" />
    </Press>
  )
}
