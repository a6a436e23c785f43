import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { PageState } from '@/components/page-state/page-state'
import { FailureNote } from '@/components/states/states'
import { phoneGroups } from '@/lib/format'
import { dial } from '@/lib/navigate'

const WHY_MAX = 100

type Props = {
  place: string
  stairwellId: string
  flatId: string
  title: string
  onOutcome: (outcome: 'told' | 'noAnswer') => void
  onClose: () => void
}

/** Whom the roster knows at this door. A number is shown when it is dialled, for this call only, and the view is logged (rule 40). */
export function CallDialog({ place, stairwellId, flatId, title, onOutcome, onClose }: Props) {
  const file = useAction('flat.view', { stairwellId, flatId })
  const reveal = useMutate('flat.reveal')
  const [numbers, setNumbers] = useState<Record<string, string>>({})
  const owners = file.value?.owners.filter(({ phoneMasked }) => phoneMasked !== null) ?? []
  const ring = async (signerId: string) => {
    const known = numbers[signerId]
    if (known) return dial(known)
    const why = `打电话告诉：${title}`.slice(0, WHY_MAX)
    const found = await reveal.run({ stairwellId, flatId, signerId, field: 'phone', why })
    if (!found) return
    setNumbers((before) => ({ ...before, [signerId]: found.value }))
    dial(found.value)
  }
  return (
    <Dialog
      title={`${place}，打电话`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => onOutcome('noAnswer')}>没打通</Button>
          <Button variant="primary" icon="check" onPress={() => onOutcome('told')}>
            说到了
          </Button>
        </>
      }
    >
      <View className="stack">
        <PageState of={file} rows={2} />
        {file.value && owners.length === 0 ? <View>名册里没有电话，请改成上门。</View> : null}
        {owners.map(({ signerId, masked, phoneMasked }) => {
          const number = numbers[signerId]
          return (
            <View key={signerId} className="row row-wrap walk-owner">
              <View className="grow">
                <View className="t-lead">{masked}</View>
                <View className="c-ink2">{number ? phoneGroups(number) : phoneMasked}</View>
              </View>
              <Button
                variant="outline"
                icon="phone"
                busy={reveal.isBusy}
                label={`打电话给 ${masked}`}
                onPress={() => void ring(signerId)}
              >
                打电话
              </Button>
            </View>
          )
        })}
        <FailureNote failure={reveal.failure} />
        <View className="t-note">
          看号码会留下您的名字、时间和原因。住户听明白了再点「说到了」；没打通的会转到上门名单。
        </View>
      </View>
    </Dialog>
  )
}
