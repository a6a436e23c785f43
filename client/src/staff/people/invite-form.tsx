import type { EstateCard } from '@chuanmen/types/estate'
import { type StaffRole, staffRoleWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Field } from '@/components/field/field'
import { SelectField } from '@/components/select-field/select-field'
import { FailureNote, Skeleton } from '@/components/states/states'
import { FormError, Head } from '../round-edit/text-fields'
import { StairwellPicker } from '../stairwell-picker/stairwell-picker'
import type { Invite } from './use-invite'

const NAME_MAX = 20
const STREET_MAX = 40
const does: Record<StaffRole, string> = {
  administrator: '开通、邀请，看不到住户',
  street: '管一个街道的小区',
  community: '管指定的小区',
  stairwellLead: '管指定的楼门，上门告知',
  partyContact: '只看分给自己联系的住户',
  contractor: '只看施工、报进度，看不到住户的答复',
  stationKeeper: '只管一家驿站的服务和订单',
}

type Props = { edit: Invite; roles: readonly StaffRole[]; estates: readonly EstateCard[]; streets: readonly string[] }

/** Who is invited, as what, for where. */
export function InviteForm({ edit, roles, estates, streets }: Props) {
  const { form, change, errors, invite } = edit
  const only = roles.length === 1 ? roles[0] : undefined
  return (
    <Card>
      <View className="stack">
        <Head
          title={only ? `邀请${staffRoleWords[only]}` : '邀请同事'}
          note={only ? does[only] : '只能给到您自己管的范围以内'}
        />
        <Field
          label="姓名"
          required
          value={form.name}
          maxLength={NAME_MAX}
          error={errors.name}
          hint="同事和住户会看到这个名字"
          onChange={(name) => change({ name })}
        />
        {roles.length > 1 ? (
          <>
            <View className="t-bold">做什么</View>
            <ChoiceGrid
              label="做什么"
              chosen={form.role || undefined}
              onChoose={(role) => change({ role })}
              choices={roles.map((role) => ({ value: role, words: staffRoleWords[role], hint: does[role] }))}
            />
            <FormError words={errors.role} />
          </>
        ) : null}
        {form.role === 'street' ? (
          <>
            <Field
              label="负责哪个街道"
              required
              value={form.street}
              maxLength={STREET_MAX}
              placeholder="例如：德胜街道"
              onChange={(street) => change({ street })}
            />
            {streets.length > 0 ? (
              <ChipRow
                label="已有的街道"
                chosen={[form.street]}
                onChange={([street = '']) => change({ street })}
                options={streets.map((street) => ({ value: street, words: street }))}
              />
            ) : null}
          </>
        ) : null}
        {form.role === 'community' || form.role === 'contractor' ? (
          <>
            <View className="t-bold">负责哪些小区</View>
            <ChipRow
              many
              label="负责哪些小区"
              chosen={form.estateIds}
              onChange={(estateIds) => change({ estateIds })}
              options={estates.map(({ estateId, name }) => ({ value: estateId, words: name }))}
            />
          </>
        ) : null}
        {(form.role === 'stairwellLead' || form.role === 'partyContact') && estates.length > 1 ? (
          <SelectField
            label="哪个小区"
            value={form.estateId}
            options={estates.map(({ estateId, name }) => ({ value: estateId, words: name }))}
            onChange={(estateId) => change({ estateId, stairwellIds: [] })}
          />
        ) : null}
        {form.role === 'partyContact' ? (
          <View className="t-note">领取以后，在「谁联系谁」里把住户分给他；没分给他的，他看不到。</View>
        ) : null}
        {form.role === 'stairwellLead' ? (
          <>
            <View className="t-bold">负责哪些楼门</View>
            {edit.stairwells ? (
              <StairwellPicker
                stairwells={edit.stairwells}
                chosen={form.stairwellIds}
                onChange={(stairwellIds) => change({ stairwellIds })}
              />
            ) : (
              <Skeleton rows={1} />
            )}
            {edit.stairwells?.length === 0 ? <View className="c-amber">这个小区还没有楼门，请先导入名册。</View> : null}
          </>
        ) : null}
        {form.role === 'stationKeeper' ? (
          <>
            <View className="t-bold">哪一家驿站</View>
            {edit.stations ? (
              <ChipRow
                label="哪一家驿站"
                chosen={[form.stationId]}
                onChange={([stationId = '']) => change({ stationId })}
                options={edit.stations.map(({ stationId, name }) => ({ value: stationId, words: name }))}
              />
            ) : (
              <Skeleton rows={1} />
            )}
            {edit.stations?.length === 0 ? (
              <View className="c-amber">这个小区还没有驿站，请先在「养老驿站」里添加。</View>
            ) : null}
          </>
        ) : null}
        <FormError words={errors.scope} />
        <FailureNote failure={invite.failure} onRetry={() => void edit.submit()} />
        <MainButton busy={invite.isBusy} onPress={() => void edit.submit()}>
          生成邀请码
        </MainButton>
      </View>
    </Card>
  )
}
