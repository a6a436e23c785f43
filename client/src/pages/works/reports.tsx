import type { MyWorks } from '@chuanmen/types/works-actions'
import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { Photos } from './photos'

type Props = { work: Pick<MyWorks, 'worksId' | 'reports'>; flatId: string; now: number }

/** What the crew told from the spot, newest first. Photos are fetched when somebody wants to see them. */
export function Reports({ work: { worksId, reports }, flatId, now }: Props) {
  const [opened, setOpened] = useState<string>()
  if (reports.length === 0) return null
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 3 })}>
        施工队说
      </View>
      {reports.map(({ reportId, kind, state, floors, words, photoIds, at }) => (
        <View className="works-report" key={reportId}>
          <View className="t-bold">
            {`${stageWords[kind]}${state === 'done' ? '做完了' : '开始了'}${floors.length > 0 ? `（${floors.join('、')} 层）` : ''}`}
          </View>
          {words ? <View>{words}</View> : null}
          <View className="t-note">{dayHour(at, now)}</View>
          {photoIds.length === 0 ? null : opened === reportId ? (
            <Photos worksId={worksId} reportId={reportId} photoIds={photoIds} flatId={flatId} />
          ) : (
            <Button size="small" icon="image" onPress={() => setOpened(reportId)}>
              {`看 ${photoIds.length} 张照片`}
            </Button>
          )}
        </View>
      ))}
    </View>
  )
}
