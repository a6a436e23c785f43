import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { PLAN_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import type { PlanView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { dayOf } from '@/lib/format'
import { ANYBODY } from '../form/anybody'
import { Day } from '../form/fields'
import { OwnerField } from '../form/owner-field'
import { toFirstError } from '../form/to-first-error'
import { type HouseholdPage, planReads } from './use-household'

const WHAT_MAX = 40

/** An item in somebody's own words. */
export function AddDialog({ page, view }: { page: HouseholdPage; view: PlanView }) {
  const key = `plan-add:${view.flatId}`
  const today = dayOf(Date.now())
  const { contact } = view
  const draft = useDraft(key, { what: '', owner: contact?.personId ?? ANYBODY, dueOn: '' })
  const add = useMutate('plan.addItem', planReads, key)
  const [wasTried, setTried] = useState(false)
  const { value: form, change } = draft
  const what = form.what.trim()
  const last = dayAfter(today, PLAN_AHEAD_DAYS_MAX)
  const isDayGood = form.dueOn >= today && form.dueOn <= last
  const submit = async () => {
    setTried(true)
    if (what === '' || !isDayGood) return toFirstError()
    const ownerId = form.owner === ANYBODY ? null : form.owner
    if (!(await add.run({ ...page.flat, what, ownerId, dueOn: form.dueOn }))) return
    draft.clear()
    toast('列进清单了')
    page.stop()
  }
  return (
    <Dialog
      title="加一件"
      onClose={page.stop}
      actions={
        <>
          <Button onPress={page.stop}>先不加</Button>
          <MainButton busy={add.isBusy} onPress={() => void submit()}>
            列进清单
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <Field
          label="要办什么"
          required
          value={form.what}
          maxLength={WHAT_MAX}
          hint="住户看得到这句话"
          error={wasTried && what === '' ? '请写一句要办什么' : undefined}
          onChange={(typed) => change({ what: typed })}
        />
        <OwnerField
          estateId={view.estateId}
          value={form.owner}
          {...(contact ? { now: contact } : {})}
          onChange={(owner) => change({ owner })}
        />
        <Day
          label="哪天以前办好"
          value={form.dueOn}
          first={today}
          last={last}
          error={wasTried && !isDayGood ? '请选今天或以后的一天，一年以内' : undefined}
          onChange={(dueOn) => change({ dueOn })}
        />
        <ActFailure failure={add.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}
