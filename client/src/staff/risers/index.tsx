import { estateRefusals } from '@chuanmen/types/refusals/estate'
import { useRouter } from '@tarojs/taro'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, RefusedState } from '@/components/states/states'
import { go, param, replace } from '@/lib/navigate'
import { useEstateId } from '../current-estate'
import { useDesk } from '../use-desk'
import { useLiveEstate } from '../use-live-estate'
import { useLiveStairwell } from '../use-live-stairwell'
import { ChooseStairwell } from './choose-stairwell'
import { RisersEditor } from './risers-editor'
import './risers.scss'

/** Says which pipe runs through which flats, drawn as it is said. */
function RisersPage() {
  const stairwellId = param(useRouter().params, 'stairwellId')
  const estate = useLiveEstate(useEstateId())
  const stairwell = useLiveStairwell(stairwellId)
  const view = stairwell.value
  const place = view ? `${view.building}${view.unit}` : ''
  const toStairwell = (id: string) =>
    void replace('/staff/risers/index', { stairwellId: id, estateId: estate.value?.estateId })
  return (
    <StaffFrame
      title={place ? `${place} 设置立管` : '设置立管'}
      current="stairwells"
      {...useDesk(estate.value?.name)}
      {...(view ? { path: [{ words: place, onPress: () => void go('/staff/stairwell/index', { stairwellId }) }] } : {})}
    >
      {stairwellId ? <PageState of={stairwell} picture rows={4} /> : <PageState of={estate} rows={6} />}
      {!stairwellId && estate.value ? (
        <ChooseStairwell stairwells={estate.value.stairwells} onChoose={toStairwell} />
      ) : null}
      {view && view.flats.length === 0 ? (
        <EmptyState icon="building" title="这个楼门还没有住户" words="请先导入名册，再设置立管。" />
      ) : null}
      {view?.round ? <RefusedState title="现在不能改立管" words={estateRefusals.risers_in_open_round} /> : null}
      {view && !view.round && !view.abilities.setRisers ? <RefusedState words="设置立管要由社区专员来做。" /> : null}
      {view && !view.round && view.abilities.setRisers && view.flats.length > 0 ? (
        <RisersEditor
          key={view.stairwellId}
          view={view}
          stairwells={estate.value?.stairwells ?? []}
          onNext={toStairwell}
        />
      ) : null}
    </StaffFrame>
  )
}

export default guarded(RisersPage)
