import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import './timeline.scss'

export type Step = { id: string; title: string; note?: string; state: 'done' | 'now' | 'later' }

const heard: Record<Step['state'], string> = { done: '已完成', now: '进行中', later: '还没到' }

/** Steps from top to bottom: done filled, now a thick amber ring, later hollow; the line to what is not yet is dashed. */
export function Timeline({ steps }: { steps: readonly Step[] }) {
  return (
    <View className="timeline" {...aria({ role: 'list' })}>
      {steps.map(({ id, title, note, state }) => (
        <View
          className={`step step-${state}`}
          key={id}
          {...aria({ role: 'listitem', label: [title, heard[state], note].filter(Boolean).join('，') })}
        >
          <View className="step-mark">{state === 'done' ? <Icon name="check" className="step-check" /> : null}</View>
          <View className="grow">
            <View className="step-title">{title}</View>
            {note ? <View className="step-note">{note}</View> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
