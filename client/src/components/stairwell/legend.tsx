import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { FlatMark } from './model'
import { markWords } from './words'
import './legend.scss'

type Line = 'done' | 'complete' | 'open' | 'would' | 'works' | 'off'

const lineWords: Record<Line, string> = {
  done: '已换好',
  complete: '已成串',
  open: '没成串',
  would: '敲开就成',
  works: '施工中',
  off: '停水',
}

type Props = { lines?: readonly Line[]; marks?: readonly FlatMark[]; lit?: boolean }

/** What the lines and signs of the picture mean, in words. */
export function Legend({ lines = ['complete', 'open'], marks = [], lit }: Props) {
  return (
    <View className="legend">
      {lines.map((line) => (
        <View key={line} className="legend-one">
          <View className={`legend-line legend-${line}`} />
          <Text>{lineWords[line]}</Text>
        </View>
      ))}
      {lit ? (
        <View className="legend-one">
          <View className="legend-lit" />
          <Text>亮灯：去敲</Text>
        </View>
      ) : null}
      {marks.map((mark) => (
        <View key={mark} className={`legend-one legend-is-${mark}`}>
          <Icon name={mark} className="legend-mark" />
          <Text>{markWords[mark]}</Text>
        </View>
      ))}
    </View>
  )
}
