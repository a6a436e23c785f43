import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, RefusedState } from '@/components/states/states'
import { go, param, replace } from '@/lib/navigate'
import { useDesk } from '../use-desk'
import { useLiveStairwell } from '../use-live-stairwell'
import { ChooseFlat } from './choose-flat'
import { PaperForm } from './paper-form'
import './paper.scss'

/** An answer signed on paper, of equal standing: copied with its photo, its day and its witness. */
function PaperPage() {
  const { params } = useRouter()
  const [stairwellId, flatId] = [param(params, 'stairwellId'), param(params, 'flatId')]
  const stairwell = useLiveStairwell(stairwellId)
  const view = stairwell.value
  const roundId = view?.round?.roundId ?? ''
  const round = useAction('round.view', { roundId }, { enabled: roundId !== '' })
  const file = useAction('flat.view', { stairwellId, flatId }, { enabled: flatId !== '' && roundId !== '' })
  const place = view ? `${view.building}${view.unit}` : ''
  const canRecord = Boolean(view?.round && view.abilities.recordPaper)
  const choose = (next: string) =>
    void replace('/staff/paper/index', { stairwellId, flatId: next, estateId: view?.estateId })
  return (
    <StaffFrame
      title={file.value ? `${place} ${file.value.flat.room} 纸质答复` : '记纸质答复'}
      current="stairwells"
      {...useDesk(view?.estateName)}
      {...(view
        ? { path: [{ words: place, onPress: () => void go('/staff/stairwell/index', { stairwellId, flatId }) }] }
        : {})}
    >
      <PageState of={stairwell} rows={6} kept="已经填的还在这台设备上。" />
      {view && !view.round ? (
        <EmptyState icon="doc" title="现在没有征求意见" words="这个楼门没有正在进行的征求意见，不能记答复。" />
      ) : null}
      {view?.round && !view.abilities.recordPaper ? (
        <RefusedState words="记纸质答复要由负责这里的社区专员或楼门长来做。" />
      ) : null}
      {canRecord && view && !flatId ? <ChooseFlat view={view} onChoose={choose} /> : null}
      {canRecord && flatId ? <PageState of={round.value ? file : round} rows={6} /> : null}
      {canRecord && view && round.value && file.value ? (
        <PaperForm key={flatId} view={view} round={round.value} file={file.value} onNext={choose} />
      ) : null}
    </StaffFrame>
  )
}

export default guarded(PaperPage)
