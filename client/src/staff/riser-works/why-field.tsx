import { View } from '@tarojs/components'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'

const WHY_MAX = 100
const usual = ['有住户临时来不了', '施工队排不开', '材料没到', '前一根做晚了', '天气原因']

type Props = { value: string; error: string | undefined; onChange: (why: string) => void }

/** Why a date changes: residents read it word for word. */
export function WhyField({ value, error, onChange }: Props) {
  return (
    <View className="stack-tight">
      <Field
        label="改日子的原因"
        required
        value={value}
        maxLength={WHY_MAX}
        error={error}
        hint="住户会看到这句话，一个字不改。别写是哪一户"
        onChange={onChange}
      />
      <ChipRow
        label="常用的原因"
        chosen={[value]}
        onChange={([why = '']) => onChange(why)}
        options={usual.map((why) => ({ value: why, words: why }))}
      />
    </View>
  )
}

/** Words that a line takes: not empty, no angle brackets. */
export const whyError = (why: string): string | undefined =>
  why.trim() === '' ? '请写原因，住户要知道为什么改' : /[<>]/.test(why) ? '请去掉尖括号' : undefined
