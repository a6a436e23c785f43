import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'

const REASON_MAX = 200

type Props = { value: string; onChange: (reason: string) => void; children?: ReactNode }

/** Behind a disclosure: what may break the hours and the 24 hours is only a repair that cannot wait, with its reason (rules 36, 37). */
export function EmergencyField({ value, onChange, children }: Props) {
  const [isOpen, setOpen] = useState(value !== '')
  if (!isOpen)
    return (
      <Button variant="link" icon="down" onPress={() => setOpen(true)}>
        是抢修，等不到合规的时间
      </Button>
    )
  return (
    <View className="stack-tight">
      <Field
        long
        label="抢修的原因"
        value={value}
        maxLength={REASON_MAX}
        hint="写了原因才能排在合规时间以外，或不到 24 小时就停水；住户会看到。不是抢修就空着"
        onChange={onChange}
      />
      {children}
    </View>
  )
}
