import type { PlanView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'
import { toast } from '@/components/toast/toast'
import { ANYBODY } from '../form/anybody'
import { OwnerField } from '../form/owner-field'
import { type HouseholdPage, planReads } from './use-household'

/** Whose portfolio the household is in. What is open of it goes along. */
export function ContactDialog({ page, view }: { page: HouseholdPage; view: PlanView }) {
  const { contact, estateId } = view
  const before = contact?.personId ?? ANYBODY
  const [chosen, choose] = useState(before)
  const assign = useMutate('portfolio.assign', planReads)
  const submit = async () => {
    const personId = chosen === ANYBODY ? null : chosen
    if (!(await assign.run({ estateId, personId, flats: [page.flat] }))) return
    toast(personId ? '换好了，要办的事一起交过去了' : '现在没有人联系这一户')
    page.stop()
  }
  return (
    <Dialog
      title="谁联系这一户"
      onClose={page.stop}
      actions={
        <>
          <Button onPress={page.stop}>先不换</Button>
          <MainButton busy={assign.isBusy} disabled={chosen === before} onPress={() => void submit()}>
            交给他
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>没办完的事和承诺会一起交过去，接手的人会收到消息。</View>
        <OwnerField
          estateId={estateId}
          label="交给谁"
          nobody="先不定人"
          value={chosen}
          {...(contact ? { now: contact } : {})}
          onChange={choose}
        />
        <ActFailure failure={assign.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}
