import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { day, dayOf, nearDay } from '@/lib/format'
import { back, go, param } from '@/lib/navigate'
import { useWorksFrame } from '../works-gate/use-works-frame'
import { doneWords, groupsOf, type Row, todoOf, todoWords } from './groups'

const LOOK_MS = 30_000

/** How far a stairwell's flats are with what they were like before works; what must be done today first. */
function BaselinesPage() {
  const stairwellId = param(useRouter().params, 'stairwellId')
  const list = useAction('baseline.list', { stairwellId }, { of: [stairwellId], everyMs: LOOK_MS })
  const { value } = list
  const frame = useWorksFrame(undefined)
  const now = Date.now()
  const groups = value && groupsOf(value.flats, dayOf(now))
  const title = value ? `${value.building}${value.unit}的现状记录` : '现状记录'
  const open = (flatId: string) => void go('/claims/baseline/index', { flatId, stairwellId })
  return (
    <StaffFrame
      title={title}
      current="works"
      {...frame}
      path={[{ words: '施工', onPress: () => void back('/staff/works/index') }]}
      {...(value && groups ? { note: `${value.flats.length} 户，${groups.done.length} 户已有` } : {})}
    >
      <PageState of={list} rows={5} />
      {value && value.flats.length === 0 ? (
        <EmptyState icon="camera" title="这个楼门还没有住户" words="先导入名册，再来拍现状记录。" />
      ) : null}
      {groups ? (
        <>
          {groups.today.length === 0 && groups.soon.length === 0 && groups.done.length > 0 ? (
            <Card tone="teal">定了日子的都有记录了。</Card>
          ) : null}
          <Group title="今天要做的" tone="brick" rows={groups.today} now={now} onOpen={open} />
          <Group title="定了日子的" tone="amber" rows={groups.soon} now={now} onOpen={open} />
          <Group title="还没定日子" tone="ink" rows={groups.rest} now={now} onOpen={open} />
          <Group title="已有记录" tone="teal" rows={groups.done} now={now} onOpen={open} />
        </>
      ) : null}
    </StaffFrame>
  )
}

type GroupProps = {
  title: string
  tone: 'brick' | 'amber' | 'ink' | 'teal'
  rows: readonly Row[]
  now: number
  onOpen: (flatId: string) => void
}

function Group({ title, tone, rows, now, onOpen }: GroupProps) {
  if (rows.length === 0) return null
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>{`${title}（${rows.length} 户）`}</View>
      <Card>
        {rows.map((row) => {
          const { flatId, room, state, photos, worksOn } = row
          const todo = todoOf(row)
          const words = todo === null ? doneWords[state] : todoWords[todo]
          return (
            <TodoRow
              key={flatId}
              icon={todo === null ? 'ring-check' : 'camera'}
              tone={tone}
              title={`${room} 室`}
              note={[photos > 0 ? `照片 ${photos} 张` : '', worksOn ? worksWords(worksOn, now) : '']
                .filter(Boolean)
                .join(' · ')}
              tag={<Tag tone={todo === null ? 'teal' : tone === 'brick' ? 'brick' : 'amber'}>{words}</Tag>}
              tagWords={words}
              onPress={() => onOpen(flatId)}
            />
          )
        })}
      </Card>
    </View>
  )
}

const worksWords = (on: string, now: number) => `${day(on, now)}进户（${nearDay(on, now)}）`

export default guarded(BaselinesPage)
