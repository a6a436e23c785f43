import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Unbroken } from '@/components/page/unbroken'
import { Press } from '@/components/press/press'
import { Tag } from '@/components/tag/tag'
import { go } from '@/lib/navigate'
import { RingButton } from '../parts/ring-button'
import { asksMe, comers, isLive, standOf } from '../words/stand'
import { taskTitle } from '../words/title'
import { whenWords } from '../words/when'

/** One thing asked for: what, when, how it stands; who comes is one tap away from being rung. */
export function TaskCard({ task, now }: { task: HelpTaskView; now: number }) {
  const stand = standOf(task, now)
  const title = taskTitle(task)
  const when = whenWords(task, now)
  const tag = asksMe(task) ? '等您' : task.isUrgent && task.at === 'open' ? '加急' : ''
  const live = isLive(task)
  // When it is stands above already.
  const next = live && task.at !== 'filled' ? stand.words : ''
  const callable = live ? comers(task).filter(({ checkedOutAt }) => checkedOutAt === null) : []
  return (
    <View
      className={`card help-list-task ${live ? (comers(task).length > 0 ? 'card-plain' : 'card-dashed') : 'card-plain'}`}
    >
      <Press
        className="help-list-task-open"
        label={[title, tag, when, stand.title, next].filter(Boolean).join('，')}
        onPress={() => go('/help/task/index', { task: task.taskId })}
      >
        <View className="grow stack-tight">
          <View className="row row-wrap help-list-head">
            <View className="t-lead">{title}</View>
            {tag ? <Tag tone="amber">{tag}</Tag> : null}
          </View>
          <View>
            <Unbroken>{when}</Unbroken>
          </View>
          <View className="t-bold">
            <Unbroken>{stand.title}</Unbroken>
          </View>
          {next ? (
            <View className="t-note">
              <Unbroken>{next}</Unbroken>
            </View>
          ) : null}
        </View>
        <Icon name="next" className="c-ink2" />
      </Press>
      {callable.map(({ index, name, phone }) =>
        phone ? (
          <View className="help-list-helper" key={index}>
            <Icon name="user" className="c-teal" />
            <Text className="grow t-bold">{name}</Text>
            <RingButton who={name} number={phone} />
          </View>
        ) : null,
      )}
    </View>
  )
}
