import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { Card } from '@/components/card/card'
import { dayHour } from '@/lib/format'
import { floorWords } from './site'
import { toldWords } from './told-words'

type Reports = Output<'works.view'>['reports']
const SHOWN = 8

/** What has arrived, newest first. */
export function ReportList({ reports, floors }: { reports: Reports; floors: readonly number[] }) {
  if (reports.length === 0) return null
  const now = Date.now()
  return (
    <Card>
      <View className="t-lead">已经送到的</View>
      {reports.slice(0, SHOWN).map(({ reportId, kind, state, floors: some, missedRooms, words, photoIds, at }) => {
        const facts = [
          dayHour(at, now),
          state === 'missed' ? missedRooms.join('、') : state === 'done' ? floorWords(some, floors) : '',
          photoIds.length > 0 ? `照片 ${photoIds.length} 张` : '',
        ]
        return (
          <View key={reportId} className="report-told">
            <View className="t-bold">{`${stageWords[kind]} ${toldWords[state]}`}</View>
            <View className="t-note">{facts.filter(Boolean).join(' · ')}</View>
            {words ? <View className="report-words">{words}</View> : null}
          </View>
        )
      })}
      {reports.length > SHOWN ? <View className="t-note">{`还有更早的 ${reports.length - SHOWN} 条`}</View> : null}
    </Card>
  )
}
