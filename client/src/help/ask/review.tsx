import { helpKindWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { SaidRows } from '@/components/said-rows/said-rows'
import { StepTitle } from '@/components/step-title/step-title'
import { aria } from '@/lib/aria'
import { windowOf } from './form'
import { saidOf } from './said'
import type { AskingPage } from './use-ask'
import { nextWordsOf } from './where-next'

/** Everything once more before it is handed in, each with the way back to it, and what happens then. */
export function Review({ page }: { page: AskingPage }) {
  const { form, place, now, edit } = page
  return (
    <>
      <StepTitle>看一遍，对了就提交</StepTitle>
      <SaidRows said={saidOf(form, place.words, now)} onEdit={edit} />
      <Card tone="teal">
        <View className="stack">
          <View className="t-lead" {...aria({ role: 'heading', level: 3 })}>
            提交以后
          </View>
          {form.tasks.map((task) => (
            <View key={task.kind}>
              {form.tasks.length > 1 ? <View className="t-bold">{helpKindWords[task.kind]}</View> : null}
              <View>{nextWordsOf(task.kind, task.station, windowOf(form, task), now)}</View>
            </View>
          ))}
        </View>
      </Card>
    </>
  )
}
