import { type PlannerGoal, plannerGoals, plannerGoalWords } from '@chuanmen/types/door-words'
import { PLANNER_BUDGET_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { aria } from '@/lib/aria'
import { percent } from '@/lib/format'
import { NumberStepper } from './number-stepper'
import { nextWords, pipes, sumWords } from './plan-words'
import type { PlannerPageState } from './use-planner-page'

/** What the two ways of counting mean, in a line. */
const goalNotes: Record<PlannerGoal, string> = {
  likely: '按把握算：好谈的门算得多，难谈的算得少，挑平均下来成串最多的。',
  sure: '按都谈成算：当作敲开就能谈成，挑打通最多的，不管好谈难谈。',
}
/** Before a number of pipes: which pipes are counted. */
export const goalSays: Record<PlannerGoal, string> = { likely: '按把握', sure: '都谈成' }

type Way = 'visits' | 'pipes'
const ways = [
  { value: 'visits' as Way, words: '我能跑几趟' },
  { value: 'pipes' as Way, words: '想多成几串' },
]

/** The sum in doors, and what it is asked from. */
export function HeadCard({ page: { model }, curve }: { page: PlannerPageState; curve: ReactNode }) {
  const { plan, view, whatIf, budget, setBudget, isWorking } = model
  const [way, setWay] = useState<Way>('visits')
  if (!plan || !view) return null
  const says = goalSays[whatIf.goal]
  const { complete, risers, agreed, households } = view.figures
  const after = complete + plan.totals.sure
  return (
    <Card className="planner-head">
      <View className="stack">
        <View {...aria({ role: 'status', live: 'polite' })}>
          <View className="planner-sum">{sumWords(plan)}</View>
          <View className="t-note">{isWorking ? '正在重算，先看刚才的…' : nextWords(plan, says)}</View>
        </View>
        <View
          className="planner-bar"
          {...aria({
            role: 'img',
            label: `成串率现在 ${percent(complete, risers)}%，都谈成后 ${percent(after, risers)}%`,
          })}
        >
          <View className="planner-bar-after" style={{ width: `${(after * 100) / Math.max(1, risers)}%` }} />
          <View className="planner-bar-done" style={{ width: `${(complete * 100) / Math.max(1, risers)}%` }} />
        </View>
        <View className="row row-wrap planner-rates">
          <View>
            {`同意率 ${percent(agreed, households)}% · `}
            <View className="planner-now">{`成串率 ${percent(complete, risers)}%`}</View>
          </View>
          <View className="c-teal t-bold">{`都谈成后 ${percent(after, risers)}%`}</View>
        </View>
        <View className="planner-asked">
          <View className="planner-inputs stack">
            <ChipRow label="从哪头算" options={ways} chosen={[way]} onChange={([next = 'visits']) => setWay(next)} />
            {way === 'visits' ? (
              <NumberStepper
                label="一共能跑"
                unit="趟"
                value={budget}
                most={PLANNER_BUDGET_MAX}
                onChange={setBudget}
                {...(plan.state.is === 'pinsBeyond' ? { problem: `「一定要去」的门就要 ${plan.state.needs} 趟` } : {})}
              />
            ) : (
              <WantedPipes model={model} says={says} />
            )}
            <View className="planner-goal">
              <ChipRow
                label="怎么算"
                options={plannerGoals.map((value) => ({ value, words: plannerGoalWords[value] }))}
                chosen={[whatIf.goal]}
                onChange={([goal]) => goal && model.setGoal(goal)}
              />
              <View className="t-note">{goalNotes[whatIf.goal]}</View>
            </View>
          </View>
          {curve}
        </View>
      </View>
    </Card>
  )
}

/** The other way round: so many pipes more, with the fewest visits. */
function WantedPipes({ model, says }: { model: PlannerPageState['model']; says: string }) {
  const { most, fewestFor, setBudget, plan, whatIf } = model
  const got = plan ? (whatIf.goal === 'likely' ? plan.totals.expected : plan.totals.sure) : 0
  const [wanted, setWanted] = useState(Math.max(0, Math.floor(got)))
  const fewest = fewestFor(wanted)
  const want = (count: number) => {
    setWanted(count)
    const visits = fewestFor(count)
    if (visits !== null) setBudget(visits)
  }
  return (
    <NumberStepper
      label="想多成"
      unit="串"
      value={wanted}
      most={PLANNER_BUDGET_MAX}
      onChange={want}
      {...(fewest === null
        ? { problem: `${says}最多能多成 ${pipes(most?.pipes ?? 0)} 串，要 ${most?.visits ?? 0} 趟` }
        : { note: `${says}多成 ${wanted} 串，最少要 ${fewest} 趟。` })}
    />
  )
}
