import type { PaperView } from '@chuanmen/types/paper'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { ActFailure } from '@/components/page-state/act-failure'
import { phoneGroups } from '@/lib/format'
import { dial } from '@/lib/navigate'

const WHY = '核实纸质答复'

/** The signer's number, shown only when asked for; that it was, and what for, is logged (rule 40). */
export function PhoneLine({ paper: { stairwellId, flatId, signerId } }: { paper: PaperView }) {
  const [phone, setPhone] = useState('')
  const reveal = useMutate('flat.reveal')
  const show = async () => {
    const done = await reveal.run({ stairwellId, flatId, signerId, field: 'phone', why: WHY })
    if (done) setPhone(done.value)
  }
  return (
    <View className="stack">
      {phone ? (
        <View className="row row-wrap">
          <View className="t-lead grow">{phoneGroups(phone)}</View>
          <Button icon="phone" onPress={() => dial(phone)}>
            拨打
          </Button>
        </View>
      ) : (
        <View className="row row-wrap">
          <Button icon="phone" busy={reveal.isBusy} onPress={() => void show()}>
            看业主电话
          </Button>
          <View className="t-note grow">{`看了会记下来：谁看的、为了「${WHY}」`}</View>
        </View>
      )}
      <ActFailure failure={reveal.failure} onRetry={() => void show()} />
    </View>
  )
}
