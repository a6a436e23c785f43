import type { EstateView } from '@chuanmen/types/estate'
import { type Audience, audiences, audienceWords } from '@chuanmen/types/notice-words'
import { reasonCodes, reasons } from '@chuanmen/types/reasons'
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
  estate: EstateView
  target: TargetForm
  onTarget: (target: TargetForm) => void
  audience: Audience
  onAudience: (audience: Audience) => void
  /** 「发给 3 个楼门的 54 户：31 户能用微信提醒，其余 23 户要打电话或上门。」 */
  countWords: string
  error: string | undefined
}

const scopes = [
  { value: 'estate', words: '全小区' },
  { value: 'buildings', words: '按楼' },
  { value: 'stairwells', words: '按楼门' },
  { value: 'risers', words: '某几根立管' },
  { value: 'reasons', words: '按顾虑' },
] as const

/** Whom a notice goes to, with how many households that is and how they would hear of it. */
export function TargetFields({ estate, target, onTarget, audience, onAudience, countWords, error }: Props) {
  const { stairwells } = estate
  const change = (part: Partial<TargetForm>) => onTarget({ ...target, ...part })
  const buildings = [...new Set(stairwells.map(({ building }) => building))]
  // Only answers of a round know reasons.
  const offered = scopes.filter(({ value }) => value !== 'reasons' || estate.round || target.scope === 'reasons')
  return (
    <View className="stack">
      <ChipRow
        label="发给谁"
        chosen={[target.scope]}
        onChange={([scope = 'estate']) =>
          change({ scope, ...(scope === 'reasons' && estate.round ? { roundId: estate.round.roundId } : {}) })
        }
        options={offered}
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
      {target.scope === 'risers' ? <RiserFields stairwells={stairwells} target={target} onTarget={onTarget} /> : null}
      {target.scope === 'reasons' ? (
        <View className="stack notice-edit-part">
          <View className="t-note">
            这一轮里还没同意、说过这些顾虑的住户。住户只看到通知，看不到为什么发给自己，也看不到还有谁。
          </View>
          <ChipRow
            many
            label="哪些顾虑"
            chosen={target.reasons}
            onChange={(chosen) => change({ reasons: chosen })}
            options={reasonCodes.map((value) => ({ value, words: reasons[value] }))}
          />
        </View>
      ) : null}
      <View className="stack notice-edit-part">
        <View className="t-bold">一户里告诉谁</View>
        <ChipRow
          label="一户里告诉谁"
          chosen={[audience]}
          onChange={([next = 'everyone']) => onAudience(next)}
          options={audiences.map((value) => ({ value, words: audienceWords[value] }))}
        />
      </View>
      <CountLine words={error ?? countWords} isError={error !== undefined} />
    </View>
  )
}

/** How many households, and how they would hear of it. */
export const CountLine = ({ words, isError }: { words: string; isError: boolean }) => (
  <View className={`row ${isError ? 'c-brick field-error' : ''}`} {...aria({ role: isError ? 'alert' : 'status' })}>
    <Icon name={isError ? 'warning' : 'users'} size={20} className={isError ? '' : 'c-teal'} />
    <Text className="t-bold grow">{words}</Text>
  </View>
)

type RiserProps = Pick<Props, 'target' | 'onTarget'> & { stairwells: EstateView['stairwells'] }

function RiserFields({ stairwells, target, onTarget }: RiserProps) {
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
        onChange={(stairwellId) => onTarget({ ...target, riserStairwellId: stairwellId, riserIds: [] })}
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
          onChange={(chosen) => onTarget({ ...target, riserIds: chosen })}
          options={risers.map((riser) => ({
            value: riser.riserId,
            words: `${riserWords[riser.kind].name}（${riser.positions.join('、')}户型，${riser.flatIds.length} 户）`,
          }))}
        />
      ) : null}
    </>
  )
}
