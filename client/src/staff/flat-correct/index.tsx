import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { RefusedState } from '@/components/states/states'
import { back, param } from '@/lib/navigate'
import { useDesk } from '../use-desk'
import { useLiveStairwell } from '../use-live-stairwell'
import { CorrectionFormCard } from './correction-form'
import './flat-correct.scss'

/** Corrects what the roster got wrong about one flat, with the reason. */
function FlatCorrectPage() {
  const { params } = useRouter()
  const [stairwellId, flatId] = [param(params, 'stairwellId'), param(params, 'flatId')]
  const stairwell = useLiveStairwell(stairwellId)
  const file = useAction('flat.view', { stairwellId, flatId }, { of: [stairwellId, flatId] })
  const view = stairwell.value
  const place = view && file.value ? `${view.building}${view.unit} ${file.value.flat.room}` : ''
  return (
    <StaffFrame
      title={place ? `更正 ${place}` : '更正住户'}
      current="stairwells"
      {...useDesk(view?.estateName)}
      {...(view ? { path: [{ words: `${view.building}${view.unit}`, onPress: () => void back() }] } : {})}
    >
      {file.value ? <PageState of={stairwell} rows={6} /> : <PageState of={file} rows={6} />}
      {view && !view.abilities.correctFlat ? (
        <RefusedState words="更正住户资料要由社区专员来做。请把要改的地方和依据告诉他们。" />
      ) : null}
      {view?.abilities.correctFlat && file.value ? (
        <CorrectionFormCard key={flatId} file={file.value} stairwell={view} />
      ) : null}
    </StaffFrame>
  )
}

export default guarded(FlatCorrectPage)
