import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import './progress.scss'

type StepsProps = {
  total: number /** Steps already answered. */
  done: readonly number[]
  current: number
  words: string
  note?: string
}

/** Where a person is in a short questionnaire: done solid, the present one dashed amber. `current` and `done` count from 0. */
export function StepBar({ total, done, current, words, note }: StepsProps) {
  const steps = Array.from({ length: total }, (_, step) => step)
  return (
    <View {...aria({ role: 'img', label: words })}>
      <View className="row step-bar-words">
        <View className="grow t-bold">{words}</View>
        {note ? <View className="t-note">{note}</View> : null}
      </View>
      <View className="step-bar">
        {steps.map((step) => (
          <View
            key={step}
            className={`step-bar-part ${step === current ? 'step-bar-now' : done.includes(step) ? 'step-bar-done' : ''}`}
          />
        ))}
      </View>
    </View>
  )
}

/** How far long work has come (import, export); without `share` it only says that it works. */
export function Progress({ share, words }: { share?: number; words: string }) {
  const percentDone = Math.round((share ?? 0) * 100)
  return (
    <View
      className="progress"
      {...aria({ role: 'status', label: share === undefined ? words : `${words}，${percentDone}%` })}
    >
      <View className="row">
        <View className="grow">{words}</View>
        {share === undefined ? null : <View className="t-bold">{`${percentDone}%`}</View>}
      </View>
      <View className="progress-track">
        <View
          className={share === undefined ? 'progress-some' : 'progress-done'}
          style={share === undefined ? {} : { width: `${percentDone}%` }}
        />
      </View>
    </View>
  )
}
