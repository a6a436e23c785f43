import type { Day } from '@chuanmen/types/schema'
import type { Crew } from '@chuanmen/types/works'
import type { WorksRow } from '@chuanmen/types/works-actions'
import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { riserInFull, riserTitle } from '../works-words/place-words'
import { clockWords } from '../works-words/time-words'
import { nextStage } from './groups'

type Props = {
  works: readonly WorksRow[]
  crews: readonly Crew[]
  today: Day
  canReport: boolean
  onOpen: (worksId: string) => void
  onReport: (worksId: string) => void
  onBaselines: (stairwellId: string) => void
}

/** Works that are on today, with the way to report from the spot. */
export function TodayCard({ works, crews, today, canReport, onOpen, onReport, onBaselines }: Props) {
  if (works.length === 0) return null
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>{`今天 ${works.length} 根`}</View>
      {works.map((row) => {
        const crew = crews.find(({ crewId }) => crewId === row.crewId)?.name
        const note = [stepsOf(row, today), crew].filter(Boolean).join(' · ')
        return (
          <Card key={row.worksId}>
            <View className="row row-wrap">
              <Press
                className="grow works-today"
                label={`${riserInFull(row)}，${note}`}
                onPress={() => onOpen(row.worksId)}
              >
                <View className="t-bold">{riserInFull(row)}</View>
                <View className="t-note">{note}</View>
              </Press>
              {canReport ? (
                <Button
                  icon="camera"
                  label={`现状记录，${riserTitle(row)}`}
                  onPress={() => onBaselines(row.stairwellId)}
                >
                  现状记录
                </Button>
              ) : null}
              {canReport ? (
                <Button
                  variant="outline"
                  icon="pencil"
                  label={`报进度，${riserTitle(row)}`}
                  onPress={() => onReport(row.worksId)}
                >
                  报进度
                </Button>
              ) : null}
            </View>
          </Card>
        )
      })}
    </View>
  )
}

/** 「正在换新管，下午5点试水」 */
function stepsOf(row: WorksRow, today: Day): string {
  const underway = row.stages.find(({ state }) => state === 'underway')
  const next = row.stages.find(({ on, state }) => on === today && state === 'planned') ?? nextStage(row)
  return [
    underway ? `正在${stageWords[underway.kind]}` : '',
    next && next !== underway ? `${next.on === today ? clockWords(next) : ''}${stageWords[next.kind]}` : '',
  ]
    .filter(Boolean)
    .join('，')
}
