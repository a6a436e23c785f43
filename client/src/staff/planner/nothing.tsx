import { EmptyState } from '@/components/states/states'
import { goRoot } from '@/lib/navigate'
import type { PlannerPageState } from './use-planner-page'

/** No round asks anybody: there is nothing to plan. */
export const NoRound = ({ estateId }: { estateId: string }) => (
  <EmptyState
    icon="calculator"
    title="现在没有征求意见"
    words="开始一轮征求意见以后，这里会算出先敲谁的门成串最多。"
    action="去征求意见"
    onAction={() => void goRoot('/staff/rounds/index', { estateId })}
  />
)

/** Why there is no list, and what can be done. */
export function NoDoors({ page: { model, onlyId, setOnly, doors } }: { page: PlannerPageState }) {
  const state = model.plan?.state
  if (!state) return null
  if (state.is === 'allAgreed')
    return (
      <EmptyState
        icon="ring-check"
        title="该同意的都同意了"
        words="没有门要敲。哪根管成串、什么时候开工，看「施工」。"
      />
    )
  if (state.is === 'nobody')
    return (
      <EmptyState
        icon="clock"
        title="现在没有能谈的门"
        words={[
          state.barred > 0 ? `${state.barred} 户先别去` : '',
          state.excluded > 0 ? `${state.excluded} 户手工去掉了` : '',
          state.entangled > 0 ? `${state.entangled} 个楼门正在另算` : '',
          '剩下的按表里的把握谈不下来',
        ]
          .filter(Boolean)
          .join('，')
          .concat('。可以先办承诺、约面谈，或者在「趟数和把握」里改一改。')}
      />
    )
  if (state.is === 'pinsBeyond')
    return (
      <EmptyState
        icon="warning"
        title="趟数不够"
        words={`「一定要去」的门就要 ${state.needs} 趟，一共只有 ${model.budget} 趟。多给几趟，或者在下面放开一两户。`}
        action={`改成 ${state.needs} 趟`}
        onAction={() => model.setBudget(state.needs)}
      />
    )
  if (state.is === 'tooFew')
    return (
      <EmptyState
        icon="calculator"
        title="这点趟数，一串也打不通"
        words={`打通第一串最少要 ${state.buys.visits} 趟。`}
        action={`改成 ${state.buys.visits} 趟`}
        onAction={() => model.setBudget(state.buys.visits)}
      />
    )
  const waiting = [...doors.values()].filter(({ stairwellId }) => stairwellId === onlyId).length
  return (
    <EmptyState
      icon="building"
      title="这份计划里没有这个楼门的门"
      words={
        waiting > 0
          ? `这个楼门还有 ${waiting} 户没谈成，同样的趟数敲别的楼门成得更多。想从这里敲，在下面「没排进来的」里加。`
          : '这个楼门没有要敲的门。'
      }
      action="看全部楼门"
      onAction={() => setOnly('')}
    />
  )
}
