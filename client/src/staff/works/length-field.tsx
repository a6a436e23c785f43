import { RISER_HALF_DAYS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { ChipRow } from '@/components/chip/chip'
import { lengthWords } from '../works-words/time-words'

const lengths = Array.from({ length: RISER_HALF_DAYS_MAX }, (_, at) => at + 1)

/** For how long somebody has to be at home, in half-days in a row. */
export function LengthField({ value, onChange }: { value: string; onChange: (halfDays: string) => void }) {
  return (
    <View className="stack-tight">
      <View className="t-bold">家里要连着留人多久</View>
      <ChipRow
        label="家里要连着留人多久"
        chosen={[value]}
        onChange={([chosen = value]) => onChange(chosen)}
        options={lengths.map((halfDays) => ({ value: String(halfDays), words: lengthWords(halfDays) }))}
      />
    </View>
  )
}
