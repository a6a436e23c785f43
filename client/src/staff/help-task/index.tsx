import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { goRoot } from '@/lib/navigate'
import { titleOf } from '../help-words/task-words'
import { placeWords } from '../place-words'
import { useDesk } from '../use-desk'
import { CandidatesCard } from './candidates-card'
import { ComplaintsCard } from './complaints-card'
import { FactsCard } from './facts-card'
import { HeadCard } from './head-card'
import { MoveDialog } from './move-dialog'
import { PlacesCard } from './places-card'
import { StepsCard } from './steps-card'
import { ThanksCard } from './thanks-card'
import { type HelpTaskPage, useHelpTask } from './use-help-task'
import './help-task.scss'

/** All of one task: whom it is for, who comes, who could, what happened, and what a coordinator does next. */
function HelpTask() {
  const page = useHelpTask()
  const { value: view } = page.task
  const desk = useDesk(view?.estateName)
  return (
    <StaffFrame
      title={view ? titleOf(view) : '一件帮忙'}
      current="help"
      {...(view ? { note: placeWords(view) } : {})}
      path={[
        {
          words: '帮忙',
          onPress: () => void goRoot('/staff/help/index', view ? { estateId: view.estateId } : {}),
        },
      ]}
      {...desk}
      {...(view?.estatePhone ? { phone: { who: `${view.estateName}居委会`, number: view.estatePhone } } : {})}
    >
      <PageState of={page.task} rows={5} />
      {view ? <Content page={page} view={view} /> : null}
    </StaffFrame>
  )
}

function Content({ page, view }: { page: HelpTaskPage; view: HelpTaskView }) {
  return (
    <>
      <View className="side-by-side">
        <View className="side-by-side-main stack">
          <HeadCard page={page} view={view} />
          <ComplaintsCard page={page} view={view} />
          <PlacesCard page={page} view={view} />
          {page.canPin ? <CandidatesCard page={page} view={view} /> : null}
        </View>
        <View className="side-by-side-detail stack">
          <FactsCard page={page} view={view} />
          <ThanksCard page={page} view={view} />
          <StepsCard view={view} />
        </View>
      </View>
      {page.asking ? <MoveDialog key={`${page.asking.kind} ${page.asking.index}`} page={page} view={view} /> : null}
    </>
  )
}

export default guarded(HelpTask)
