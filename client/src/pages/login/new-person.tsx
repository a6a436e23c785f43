import { View } from '@tarojs/components'
import { useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { type Account, addAccount } from '@/api/local-gateway'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { FailureNote } from '@/components/states/states'

const NAME_MAX = 20

type Props = { onAdded: (account: Account) => Promise<void>; onClose: () => void }

/** Somebody the local cloud does not know yet, as anybody with WeChat would be the first time. */
export function NewPerson({ onAdded, onClose }: Props) {
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [error, setError] = useState<{ name?: string; phone?: string }>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  const add = async () => {
    const [nickname, digits] = [name.trim(), phone.replace(/[\s-]/g, '')]
    const problems = {
      ...(nickname ? {} : { name: '请填姓名，列表里会显示。' }),
      ...(/^(1\d{10})?$/.test(digits) ? {} : { phone: '手机号是 11 位数字，1 开头；不填也行。' }),
    }
    setError(problems)
    if (Object.keys(problems).length > 0) return
    setBusy(true)
    try {
      await onAdded(await addAccount({ nickname, ...(digits ? { phone: digits } : {}) }))
    } catch (thrown) {
      setFailure(asFailure(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title="新来的人"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>取消</Button>
          <MainButton busy={isBusy} onPress={add}>
            以他的身份进入
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <FailureNote failure={failure} />
        <Field label="姓名" required value={name} onChange={setName} error={error.name} maxLength={NAME_MAX} />
        <Field
          label="手机号"
          type="tel"
          value={phone}
          onChange={setPhone}
          error={error.phone}
          hint="和名册上的一样，就能用它核验业主身份"
        />
      </View>
    </Dialog>
  )
}
