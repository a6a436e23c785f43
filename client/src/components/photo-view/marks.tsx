import { type Defect, defectWords } from '@chuanmen/types/baseline'
import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'

/** A ring on a picture: centre and radius in thousandths, as a defect says them. */
export type Mark = Pick<Defect, 'x' | 'y' | 'r' | 'kind'> & { isChosen?: boolean }

const THOUSANDTHS = 10

/** Rings with the word for what they show. Drawn over a picture that is shown whole: its box is theirs. */
export const Marks = ({ marks }: { marks: readonly Mark[] }) => (
  <>
    {marks.map(({ x, y, r, kind, isChosen }, at) => (
      <View
        // biome-ignore lint/suspicious/noArrayIndexKey: rings of one picture have no other name
        key={at}
        className={`photo-mark ${isChosen ? 'photo-mark-chosen' : ''}`}
        style={{ left: `${x / THOUSANDTHS}%`, top: `${y / THOUSANDTHS}%`, width: `${(2 * r) / THOUSANDTHS}%` }}
        {...aria({ role: 'img', label: `圈出：${defectWords[kind]}` })}
      >
        <View className="photo-mark-ring" />
        <View className="photo-mark-words" {...aria({ hidden: true })}>
          {defectWords[kind]}
        </View>
      </View>
    ))}
  </>
)
