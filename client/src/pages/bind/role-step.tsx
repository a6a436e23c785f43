import type { BindingRole } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Field } from '@/components/field/field'
import { Missing } from '@/components/missing/missing'
import type { Bind } from './use-bind'

const roles: readonly { value: BindingRole; words: string; hint: string }[] = [
  { value: 'owner', words: '业主', hint: '房本上有我的名字，我来答复' },
  { value: 'family', words: '家人', hint: '替业主看、替业主填，业主确认' },
  { value: 'tenant', words: '租户', hint: '我租住这里，登记进户时间' },
]

/** As whom: only an owner's answer counts, and the page says so before the choice. */
export function RoleStep({ bind }: { bind: Bind }) {
  const { value: draft, change, sticker, flat, missing } = bind
  const found = sticker.value
  if (!found || !flat) return null
  return (
    <>
      <View>
        <View className="t-note">{`${found.estateName} ${found.building}${found.unit}`}</View>
        <View className="t-title">{`您是 ${flat.room} 的谁？`}</View>
      </View>
      {missing ? <Missing>{missing}</Missing> : null}
      <ChoiceGrid
        label={`您是 ${flat.room} 的谁`}
        choices={roles}
        chosen={draft.role || undefined}
        onChoose={(role) => change({ role })}
      />
      <Card>
        <Field
          label="怎么称呼您"
          value={draft.callName}
          onChange={(callName) => change({ callName })}
          maxLength={20}
          placeholder="比如：张阿姨"
          hint="只给核验您的工作人员看，方便认出您。不填也行。"
        />
      </Card>
      <View className="t-note">不要身份证号，不要定位。提交后还要核验一次才生效。</View>
    </>
  )
}
