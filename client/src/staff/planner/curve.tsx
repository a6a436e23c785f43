import type { CurveStop } from '@chuanmen/domain/planner/estate-plan'
import { Text, View } from '@tarojs/components'
import { type CSSProperties, memo, useMemo, useState } from 'react'
import { Button } from '@/components/button/button'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { curveShape, maskOf, nextStops, stopAt } from './curve-shape'
import { pipes } from './plan-words'

/** Bands of the chart that a finger can hit. */
const BANDS = 20
const OFFERED = 3

type Props = { curve: readonly CurveStop[]; budget: number; goalWords: string; onBudget: (visits: number) => void }

/** What each further visit buys, as steps; tapped, it takes that many visits. Its words are the buttons below it. */
export const Curve = memo(function Curve({ curve, budget, goalWords, onBudget }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shape = useMemo(() => curveShape(curve, budget, isWhole), [curve, budget, isWhole])
  const { most, line, area } = shape
  const masks = useMemo(
    () => ({
      area: maskOf(`<path d='${area}'/>`),
      line: maskOf(
        `<path d='${line}' fill='none' stroke='#000' stroke-width='3' vector-effect='non-scaling-stroke' stroke-linejoin='round'/>`,
      ),
    }),
    [area, line],
  )
  const last = curve.at(-1)
  const here = stopAt(curve, budget)?.pipes ?? 0
  const at = Math.min(100, (budget / most.visits) * 100)
  const up = Math.min(100, (here / most.pipes) * 100)
  const words = `趟数和能多成的串：${budget} 趟，${goalWords}多成 ${pipes(here)} 串；全都去要 ${last?.visits ?? 0} 趟，多成 ${pipes(last?.pipes ?? 0)} 串`
  const tap = (band: number) => {
    const right = ((band + 1) / BANDS) * most.visits
    const stop = stopAt(curve, right)
    if (stop) onBudget(stop.visits)
  }
  const offered = nextStops(curve, budget, OFFERED)
  return (
    <View className="planner-curve">
      <View className="row">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
          多跑几趟，多成几串
        </View>
        {(last?.visits ?? 0) > most.visits || isWhole ? (
          <Button variant="link" onPress={() => setWhole(!isWhole)}>
            {isWhole ? '只看附近' : '看全部'}
          </Button>
        ) : null}
      </View>
      <View className="planner-chart" {...aria({ role: 'img', label: words })}>
        <View className="planner-chart-top" {...aria({ hidden: true })}>{`${pipes(most.pipes)} 串`}</View>
        <View className="planner-chart-box">
          <View className="planner-chart-area" style={masked(masks.area)} />
          <View className="planner-chart-line" style={masked(masks.line)} />
          <View className={`planner-chart-now ${at > 60 ? 'planner-chart-late' : ''}`} style={{ left: `${at}%` }}>
            <Text className="planner-chart-words">{`${budget} 趟`}</Text>
          </View>
          <View className="planner-chart-dot" style={{ left: `${at}%`, bottom: `${up}%` }} />
          <View className="planner-chart-bands">
            {Array.from({ length: BANDS }, (_, band) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other name
              <View key={band} className="planner-chart-band" onClick={() => tap(band)} />
            ))}
          </View>
        </View>
        <View className="planner-chart-axis" {...aria({ hidden: true })}>
          <Text>0 趟</Text>
          <Text>{`${Math.round(most.visits)} 趟`}</Text>
        </View>
      </View>
      {offered.length > 0 ? (
        <View className="chip-row" {...aria({ role: 'group', label: '换成这么多趟' })}>
          {offered.map((stop) => (
            <Press
              key={stop.visits}
              className="chip"
              label={`${stop.visits} 趟，${goalWords}多成 ${pipes(stop.pipes)} 串`}
              onPress={() => onBudget(stop.visits)}
            >
              <Text className="t-bold">{`${stop.visits} 趟`}</Text>
              <Text>{`成 ${pipes(stop.pipes)} 串`}</Text>
            </Press>
          ))}
        </View>
      ) : null}
    </View>
  )
})

/** As a variable: WeChat's half of Taro knows no property of its own for a mask. */
const masked = (image: string) => ({ '--shape': image }) as CSSProperties
