import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { MainButton } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { goRoot } from '@/lib/navigate'
import { Foot } from '../foot/foot'
import { type WorksDesk, WorksGate } from '../works-gate/works-gate'
import { BehindCard } from './behind-card'
import { CrewsCard } from './crews-card'
import { ExamsCard } from './exams-card'
import { type CalendarView, useWorksCalendar } from './use-works-calendar'
import { YearsCard } from './years-card'
import './works-calendar.scss'

const TITLE = '施工队和考试日'

function WorksCalendarPage() {
  return <WorksGate title={TITLE}>{(desk) => <Load key={desk.estateId} desk={desk} />}</WorksGate>
}

const pathOf = (estateId: string) => [{ words: '施工', onPress: () => void goRoot('/staff/works/index', { estateId }) }]

function Load({ desk }: { desk: WorksDesk }) {
  const { estateId, frame } = desk
  const loaded = useAction('calendar.view', { estateId })
  if (loaded.value) return <Calendar desk={desk} view={loaded.value} onAgain={loaded.again} />
  return (
    <StaffFrame title={TITLE} current="works" path={pathOf(estateId)} {...frame}>
      <PageState of={loaded} rows={4} kept="您填的还在。" />
    </StaffFrame>
  )
}

type Props = { desk: WorksDesk; view: CalendarView; onAgain: () => void }

/** Who works on an estate, and on which days examinations forbid noise. */
function Calendar({ desk: { estateId, frame }, view, onAgain }: Props) {
  const page = useWorksCalendar(estateId, view, onAgain)
  const { save, isChanged, isBehind } = page
  const isConflict = save.failure?.code === 'calendar_changed'
  return (
    <StaffFrame
      title={TITLE}
      current="works"
      path={pathOf(estateId)}
      {...frame}
      {...(view.canEdit
        ? {
            footer: (
              <Foot
                note={isChanged ? '改了还没存' : '都存好了'}
                failure={isConflict && isBehind ? null : save.failure}
                onRetry={() => void page.submit()}
              >
                <MainButton busy={save.isBusy} disabled={!isChanged || isBehind} onPress={() => void page.submit()}>
                  存好
                </MainButton>
              </Foot>
            ),
          }
        : {})}
    >
      {page.wasRestored && !isBehind ? <View className="t-note">上次填的还在，接着填就行。</View> : null}
      <BehindCard page={page} />
      <CrewsCard page={page} canEdit={view.canEdit} />
      <ExamsCard page={page} canEdit={view.canEdit} />
      <YearsCard page={page} yearsToEnter={view.yearsToEnter} canEdit={view.canEdit} />
    </StaffFrame>
  )
}

export default guarded(WorksCalendarPage)
