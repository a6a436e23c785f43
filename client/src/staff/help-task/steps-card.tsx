import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { type Step, Timeline } from '@/components/timeline/timeline'
import { dayHour } from '@/lib/format'
import { stepWords } from '../help-words/step-words'
import { Head } from '../round-edit/text-fields'

/** Everything that happened, the newest first, each with who did it. */
export function StepsCard({ view }: { view: HelpTaskView }) {
  const now = Date.now()
  const steps = view.steps.map(
    (step, index): Step => ({
      id: String(index),
      title: stepWords(step),
      note: [dayHour(step.at, now), step.words].filter(Boolean).join(' · '),
      state: 'done',
    }),
  )
  return (
    <Card>
      <View className="stack">
        <Head title="办理过程" />
        {steps.length > 0 ? <Timeline steps={steps.reverse()} /> : <View className="t-note">还没有人动过。</View>}
      </View>
    </Card>
  )
}
