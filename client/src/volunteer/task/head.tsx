import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { lastsWords, timeWords, titleOf } from '@/components/help-card/words'
import { Unbroken } from '@/components/page/unbroken'
import { Tag } from '@/components/tag/tag'
import { day } from '@/lib/format'
import { hasEnded, type Stand } from '../visit/stand'
import { standWords } from '../visit/words'

/** What it is, when, and where its helper stands with it. */
export function Head({ task, stand }: { task: HelpTaskView; stand: Stand }) {
  const isOver = hasEnded(stand)
  const isOffered = stand.at === 'offered'
  const when = isOver ? [] : [timeWords(task), lastsWords(task.minutes)]
  return (
    <View className="stack-tight">
      <View className="row row-wrap">
        <View className="t-title">{titleOf(task)}</View>
        {task.isUrgent && !isOver ? <Tag tone="amber">着急</Tag> : null}
        <Tag tone={isOffered || isOver ? 'plain' : 'teal'} {...(isOffered ? {} : { icon: 'check' })}>
          {standWords(stand)}
        </Tag>
      </View>
      <View className="c-ink2">
        <Unbroken>{[day(task.on, Date.now()), ...when].join(' · ')}</Unbroken>
      </View>
    </View>
  )
}
