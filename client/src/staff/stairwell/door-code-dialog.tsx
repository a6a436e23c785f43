import { DOOR_CODE_TRIES } from '@chuanmen/types/limits'
import { type BindingRole, bindingRoles, bindingRoleWords } from '@chuanmen/types/person'
import type { FlatView } from '@chuanmen/types/stairwell'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'

type Props = { file: FlatView; onClose: () => void }

/** A six-digit code for one person of the flat: chosen first, then shown once in big digits. */
export function DoorCodeDialog({ file: { flat, stairwellId, owners, building, unit }, onClose }: Props) {
  const [role, setRole] = useState<BindingRole>('owner')
  const [signerId, setSigner] = useState(owners.length === 1 ? (owners[0]?.signerId ?? '') : '')
  const [wasTried, setTried] = useState(false)
  const issue = useMutate('binding.issueDoorCode')
  const needsOwner = role === 'owner' && !signerId

  const run = () => {
    setTried(true)
    if (needsOwner) return
    void issue.run({ stairwellId, flatId: flat.flatId, role, ...(role !== 'tenant' && signerId ? { signerId } : {}) })
  }
  if (issue.value) {
    const { code, expiresAt } = issue.value
    return (
      <Dialog
        title={`${flat.room} 的验证码`}
        onClose={onClose}
        actions={<MainButton onPress={onClose}>已告诉本人</MainButton>}
      >
        <View className="stack door-code">
          <View className="door-code-digits" {...aria({ role: 'img', label: `验证码 ${code.split('').join(' ')}` })}>
            {`${code.slice(0, 3)} ${code.slice(3)}`}
          </View>
          <View className="t-bold">只显示这一次，请当面告诉本人。</View>
          <View>{`本人扫楼门口的贴码，选「${flat.room}」和「${bindingRoleWords[role]}」，再输入这 6 位数字。`}</View>
          <View className="t-note">{`${dayHour(expiresAt)}前有效，输错 ${DOOR_CODE_TRIES} 次作废。不要发到群里。`}</View>
        </View>
      </Dialog>
    )
  }
  return (
    <Dialog
      title="发上门验证码"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不发</Button>
          <MainButton busy={issue.isBusy} onPress={run}>
            发验证码
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>{`${building}${unit} ${flat.room}。请先当面认清这个人是谁。`}</View>
        <View className="t-bold">给谁</View>
        <ChipRow<BindingRole>
          label="身份"
          chosen={[role]}
          onChange={([chosen = 'owner']) => setRole(chosen)}
          options={bindingRoles.map((value) => ({ value, words: bindingRoleWords[value] }))}
        />
        {role === 'tenant' || owners.length === 0 ? null : (
          <>
            <View className="t-bold">{role === 'owner' ? '是哪一位产权人' : '是哪一位产权人的家人'}</View>
            <ChipRow
              label="产权人"
              chosen={[signerId]}
              onChange={([chosen = '']) => setSigner(chosen)}
              options={owners.map((owner) => ({
                value: owner.signerId,
                words: `${owner.masked}${owner.bound ? '（已绑定）' : ''}`,
              }))}
            />
          </>
        )}
        {wasTried && needsOwner ? (
          <View className="c-brick" {...aria({ role: 'alert' })}>
            {owners.length === 0 ? '名册里没有产权人，不能按业主发。请先补名册。' : '请选一位产权人'}
          </View>
        ) : null}
        <FailureNote failure={issue.failure} onRetry={run} />
      </View>
    </Dialog>
  )
}
