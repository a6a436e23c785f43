import type { EstateView } from '@chuanmen/types/estate'
import { riserWords } from '@chuanmen/types/riser'
import { Text, View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { ChipRow } from '@/components/chip/chip'
import { Icon } from '@/components/icon/icon'
import { SelectField } from '@/components/select-field/select-field'
import { Skeleton } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { StairwellPicker } from '../stairwell-picker/stairwell-picker'
import type { TargetForm } from './form'

type Props = {
  stairwells: EstateView['stairwells']
  target: TargetForm
  onChange: (target: TargetForm) => void
  /** 「发给 3 个楼门的 54 户。」 */
  countWords: string
  error: string | undefined
}

const scopes = [
  { value: 'estate', words: '全小区' },
  { value: 'buildings', words: '按楼' },
  { value: 'stairwells', words: '按楼门' },
  { value: 'risers', words: '某几根立管' },
] as const

/** Whom a notice goes to, with how many households that is. */
export function TargetFields({ stairwells, target, onChange, countWords, error }: Props) {
  const change = (part: Partial<TargetForm>) => onChange({ ...target, ...part })
  const buildings = [...new Set(stairwells.map(({ building }) => building))]
  return (
    <View className="stack">
      <ChipRow
        label="发给谁"
        chosen={[target.scope]}
        onChange={([scope = 'estate']) => change({ scope })}
        options={scopes}
      />
      {target.scope === 'buildings' ? (
        <ChipRow
          many
          label="哪几栋楼"
          chosen={target.buildings}
          onChange={(chosen) => change({ buildings: chosen })}
          options={buildings.map((building) => ({ value: building, words: building }))}
        />
      ) : null}
      {target.scope === 'stairwells' ? (
        <StairwellPicker
          stairwells={stairwells}
          chosen={target.stairwellIds}
          onChange={(stairwellIds) => change({ stairwellIds })}
        />
      ) : null}
      {target.scope === 'risers' ? <RiserFields stairwells={stairwells} target={target} onChange={onChange} /> : null}
      <View className={`row ${error ? 'c-brick field-error' : ''}`} {...aria({ role: error ? 'alert' : 'status' })}>
        <Icon name={error ? 'warning' : 'users'} size={20} className={error ? '' : 'c-teal'} />
        <Text className="t-bold grow">{error ?? countWords}</Text>
      </View>
    </View>
  )
}

function RiserFields({ stairwells, target, onChange }: Pick<Props, 'stairwells' | 'target' | 'onChange'>) {
  const { riserStairwellId, riserIds } = target
  const view = useAction('stairwell.view', { stairwellId: riserStairwellId }, { enabled: riserStairwellId !== '' })
  const risers = view.value?.unchanged === false ? view.value.risers : undefined
  return (
    <>
      <SelectField
        label="哪个楼门"
        value={riserStairwellId}
        options={stairwells.map(({ stairwellId, building, unit }) => ({
          value: stairwellId,
          words: `${building}${unit}`,
        }))}
        onChange={(stairwellId) => onChange({ ...target, riserStairwellId: stairwellId, riserIds: [] })}
      />
      {riserStairwellId && !risers && !view.failure ? <Skeleton rows={1} /> : null}
      {view.failure ? <View className="c-brick">{view.failure.message}</View> : null}
      {risers?.length === 0 ? (
        <View className="c-amber">这个楼门还没有设置立管，请换一个楼门，或改成「按楼门」发。</View>
      ) : null}
      {risers && risers.length > 0 ? (
        <ChipRow
          many
          label="哪几根立管"
          chosen={riserIds}
          onChange={(chosen) => onChange({ ...target, riserIds: chosen })}
          options={risers.map((riser) => ({
            value: riser.riserId,
            words: `${riserWords[riser.kind].name}（${riser.positions.join('、')}户型，${riser.flatIds.length} 户）`,
          }))}
        />
      ) : null}
    </>
  )
}
