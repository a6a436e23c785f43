import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { ReportPhotos } from './report-photos'
import type { WorksView } from './visit-words'

type Report = WorksView['reports'][number]

const stateWords: Record<Report['state'], string> = {
  underway: '开始了',
  done: '做完了',
  missed: '没人开门',
  late: '要晚了',
}
const checkWords: Partial<Record<Report['wordsState'], string>> = {
  waiting: '文字在等微信检查，通过了住户自己就看得到',
  held: '文字没过微信的检查，请看一遍再决定',
}

/** What was told from the spot, and what of it residents may see (rule 12). */
export function ReportsCard({ view: { reports, abilities } }: { view: WorksView }) {
  const show = useMutate('works.showReport', ['works.view', 'works.list'])
  const [photos, setPhotos] = useState<readonly string[]>()
  if (reports.length === 0) return null
  const now = Date.now()
  const set = (report: Report, part: { words?: boolean; photos?: boolean }) =>
    void show.run({
      reportId: report.reportId,
      words: part.words ?? report.wordsState === 'shown',
      photos: part.photos ?? report.photosShown,
    })
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        现场记录
      </View>
      <FailureNote failure={show.failure} />
      <Card flush>
        {reports.map((report) => {
          const { reportId, kind, state, at, floors, missedRooms, words, photoIds, wordsState, photosShown } = report
          const title = `${stageWords[kind]}${stateWords[state]}`
          const check = checkWords[wordsState]
          return (
            <CardSection key={reportId}>
              <View className="stack-tight" {...aria({ role: 'group', label: `${title}，${dayHour(at, now)}` })}>
                <View className="row row-wrap">
                  <View className="t-bold grow">{title}</View>
                  <View className="t-note">{dayHour(at, now)}</View>
                </View>
                {floors.length > 0 ? <View>{`${floors.join('、')} 层`}</View> : null}
                {missedRooms.length > 0 ? <View className="c-brick">{`没开门：${missedRooms.join('、')}`}</View> : null}
                {words ? <View className="works-words">{words}</View> : null}
                {abilities.manage && check ? <View className="c-amber">{check}</View> : null}
                <View className="row row-wrap">
                  {photoIds.length > 0 ? (
                    <Button
                      size="small"
                      icon="image"
                      label={`照片 ${photoIds.length} 张，${title}`}
                      onPress={() => setPhotos(photoIds)}
                    >
                      {`照片 ${photoIds.length} 张`}
                    </Button>
                  ) : null}
                  {abilities.manage && words ? (
                    <Chip
                      chosen={wordsState === 'shown'}
                      onPress={() => set(report, { words: wordsState !== 'shown' })}
                    >
                      让住户看到文字
                    </Chip>
                  ) : null}
                  {abilities.manage && photoIds.length > 0 ? (
                    <Chip chosen={photosShown} onPress={() => set(report, { photos: !photosShown })}>
                      让住户看到照片
                    </Chip>
                  ) : null}
                </View>
              </View>
            </CardSection>
          )
        })}
      </Card>
      {photos ? <ReportPhotos photoIds={photos} onClose={() => setPhotos(undefined)} /> : null}
    </View>
  )
}
