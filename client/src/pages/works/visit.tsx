import type { MyWorks } from '@chuanmen/types/works-actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Unbroken } from '@/components/page/unbroken'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { useVisit } from './use-visit'
import { visitOf, visitWords } from './visit-of'

const choices = [
  { value: 'yes', words: '到时有人在家' },
  { value: 'no', words: '这个时间不行' },
] as const

type Props = { work: MyWorks; flatId: string; now: number; onRefused: () => void }

/** Whether somebody will be at home on the day; it can be changed until then, and moves nothing by itself. */
export function Visit({ work, flatId, now, onRefused }: Props) {
  const visit = useVisit(work, flatId, onRefused)
  const span = visitOf(work, new Date(now))
  if (!span) return null
  const { chosen, isWaiting, isBusy } = visit
  return (
    <View className="stack">
      <View>
        <View className="t-lead">
          <Unbroken>{visitWords(span, now)}</Unbroken>
        </View>
        <View>家里要有人开门。</View>
      </View>
      <ChoiceGrid
        label="到时有人在家吗"
        choices={choices}
        chosen={chosen === undefined ? undefined : chosen ? 'yes' : 'no'}
        onChoose={(value) => visit.choose(value === 'yes')}
      />
      <View {...aria({ role: 'status', live: 'polite' })}>{said(chosen, isWaiting, isBusy)}</View>
      {chosen === false && !isWaiting ? (
        <Button wide icon="calendar" onPress={() => go('/pages/availability/index', { flatId })}>
          填哪些日子行
        </Button>
      ) : null}
      <ActFailure failure={visit.failure} onRetry={visit.again} />
    </View>
  )
}

function said(chosen: boolean | undefined, isWaiting: boolean, isBusy: boolean): string {
  if (isWaiting) return isBusy ? '正在告诉工作人员…' : '还没送到工作人员那里。'
  if (chosen === undefined) return ''
  return chosen
    ? '记下了：到时有人。有变化随时在这里改。'
    : '记下了：这个时间不行。日子先不变，工作人员会打电话和您商量，改了会发通知。'
}
