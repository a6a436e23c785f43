import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Field } from '@/components/field/field'
import { FormError, Head } from '../round-edit/text-fields'
import type { StationEdit } from './use-station-form'

type Props = { edit: StationEdit; canEdit: boolean; canPlace: boolean }

/** What it is called, where it is, whether it takes orders, and for which estates. */
export function BasicsCard({ edit: { form, change, errors }, canEdit, canPlace }: Props) {
  return (
    <Card>
      <View className="stack">
        <Head title="驿站" note="住户和志愿者看得到" />
        <Field
          label="名字"
          required
          value={form.name}
          maxLength={20}
          disabled={!canEdit}
          placeholder="例如：德胜养老驿站"
          error={errors.name}
          onChange={(name) => change({ name })}
        />
        <Field
          label="在哪里"
          required
          value={form.where}
          maxLength={60}
          disabled={!canEdit}
          placeholder="例如：3号楼北侧一层，从西门进"
          error={errors.where}
          onChange={(where) => change({ where })}
        />
        <Field
          label="电话"
          required
          type="tel"
          value={form.phone}
          maxLength={20}
          disabled={!canEdit}
          error={errors.phone}
          onChange={(phone) => change({ phone })}
        />
        {canEdit ? (
          <ChoiceGrid
            label="现在接不接单"
            chosen={form.isOpen ? 'open' : 'shut'}
            onChoose={(next) => change({ isOpen: next === 'open' })}
            choices={[
              { value: 'open', words: '接单' },
              { value: 'shut', words: '暂时不接', hint: '约好的要先改好时间' },
            ]}
          />
        ) : null}
        {canPlace ? <Estates form={form} change={change} errors={errors} /> : null}
      </View>
    </Card>
  )
}

/** Staff alone say which estates a station serves. */
function Estates({ form, change, errors }: Pick<StationEdit, 'form' | 'change' | 'errors'>) {
  const { value } = useAction('estate.list', {})
  return (
    <View className={`stack-tight ${errors.estates ? 'field-bad' : ''}`}>
      <View className="t-bold">服务哪些小区</View>
      <ChipRow
        many
        label="服务哪些小区"
        chosen={form.estateIds}
        onChange={(estateIds) => change({ estateIds })}
        options={(value?.estates ?? []).map(({ estateId, name }) => ({ value: estateId, words: name }))}
      />
      <FormError words={errors.estates} />
    </View>
  )
}
