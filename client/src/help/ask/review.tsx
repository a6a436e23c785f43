import { helpKindWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Unbroken } from '@/components/page/unbroken'
import { aria } from '@/lib/aria'
import { StepTitle } from '@/pages/consent/step-title'
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
      <Card>
        {saidOf(form, place.words, now).map(({ question, name, words }) => (
          <View className="ask-said" key={`${question}${name}`}>
            <View className="grow">
              <View className="t-note">{name}</View>
              <View className="t-bold ask-said-words">
                <Unbroken>{words}</Unbroken>
              </View>
            </View>
            <Button variant="link" label={`改：${name}`} onPress={() => edit(question)}>
              改
            </Button>
          </View>
        ))}
      </Card>
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
