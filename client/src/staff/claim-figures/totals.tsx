import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { yuan } from '@/lib/format'
import type { Figures } from './use-figures'

/** The three numbers one is asked for in a meeting: how many are open, how many are settled, how long it takes. */
export function Totals({ figures: { total, open } }: { figures: Figures }) {
  const isOpen = open.upTo3 + open.upTo7 + open.upTo15 + open.older
  const { claims, settled, medianDays, paidFen } = total
  return (
    <Card>
      <View className="figures-totals">
        <One name="在办" value={String(isOpen)} unit="份" note={`收到 ${claims} 份`} />
        <One teal name="已办结" value={String(settled)} unit="份" note={`已赔 ${yuan(paidFen)}`} />
        <One
          name="多久办完"
          value={medianDays === null ? '—' : String(medianDays)}
          unit={medianDays === null ? '' : '个工作日'}
          note={medianDays === null ? '还没有办结的' : '一半的申请不超过这个数'}
        />
      </View>
    </Card>
  )
}

type OneProps = { name: string; value: string; unit: string; note: string; teal?: boolean }

const One = ({ name, value, unit, note, teal }: OneProps) => (
  <View
    className={`figures-total ${teal ? 'c-teal' : ''}`}
    {...aria({ role: 'img', label: `${name} ${value} ${unit}，${note}` })}
  >
    <View className={teal ? 't-bold' : 'c-ink2'}>{name}</View>
    <View className="figures-total-value">
      <Text>{value}</Text>
      {unit ? <Text className="figures-total-unit">{unit}</Text> : null}
    </View>
    <View className="t-note">{note}</View>
  </View>
)
