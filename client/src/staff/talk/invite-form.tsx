import type { PlanView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { useDraft } from '@/lib/draft'
import { replace } from '@/lib/navigate'
import { Head } from '../round-edit/text-fields'
import { nextSlot, type SlotDraft, slotErrors } from './slots-draft'
import { SlotsFields } from './slots-fields'

const WHERE_MAX = 40
const NAME_MAX = 20
const places = ['居委会会议室', '住户家里', '项目部']

type Draft = { where: string; slots: SlotDraft[]; name: string; phone: string }

/** Days, place and decorator; all three hear of it once it is sent. What is typed stays on this device until then. */
export function InviteForm({ view, itemId }: { view: PlanView; itemId: string }) {
  const key = `talk-invite:${view.flatId}:${itemId}`
  const [first] = useState(() => nextSlot([], new Date()))
  const draft = useDraft<Draft>(key, { where: '', slots: [first], name: '', phone: '' })
  const { value, change } = draft
  const [wasTried, setTried] = useState(false)
  const send = useMutate('talk.invite', ['plan.view', 'plan.mine', 'talk.list'], key)
  const errors = errorsOf(value)
  const shown = wasTried ? errors : {}
  const submit = async () => {
    setTried(true)
    if (Object.keys(errors).length > 0) return
    const { stairwellId, flatId } = view
    const done = await send.run({
      ...{ stairwellId, flatId, itemId },
      where: value.where.trim(),
      slots: value.slots,
      decorator: { name: value.name.trim(), phone: value.phone.trim() || null },
    })
    if (!done) return
    draft.clear()
    void replace('/staff/talk/index', { talkId: done.talkId })
  }
  return (
    <>
      <Card>
        <View className="stack">
          <Head
            title="给几个时间"
            note="住户、施工单位、装修师傅各自选能来的，您再定一个。只能约早上 8 点半到晚上 8 点"
          />
          <SlotsFields slots={value.slots} errors={shown} onChange={(slots) => change({ slots })} />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Head title="在哪里谈" />
          <ChipRow
            label="常用的地方"
            chosen={[value.where]}
            options={places.map((words) => ({ value: words, words }))}
            onChange={([where = '']) => change({ where })}
          />
          <Field
            label="地方"
            required
            value={value.where}
            maxLength={WHERE_MAX}
            error={shown.where}
            onChange={(where) => change({ where })}
          />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Head title="装修师傅" note="给这家做装修的人。他没有账号也行：您打电话问时间，签字用纸" />
          <Field
            label="称呼"
            required
            value={value.name}
            maxLength={NAME_MAX}
            placeholder="如：马师傅"
            error={shown.name}
            onChange={(name) => change({ name })}
          />
          <Field
            label="电话"
            type="tel"
            value={value.phone}
            maxLength={NAME_MAX}
            error={shown.phone}
            hint="只有办这件事的同事能看，看一次记一次"
            onChange={(phone) => change({ phone })}
          />
        </View>
      </Card>
      <ActFailure failure={send.failure} onRetry={() => void submit()} />
      <MainButton busy={send.isBusy} onPress={() => void submit()}>
        发出邀请
      </MainButton>
      {draft.isSaved ? <View className="t-note">填的内容已存在这台设备上，关掉再来还在。</View> : null}
    </>
  )
}

const errorsOf = ({ where, slots, name, phone }: Draft): Record<string, string> => ({
  ...slotErrors(slots, new Date()),
  ...(where.trim() ? {} : { where: '请写在哪里谈' }),
  ...(name.trim() ? {} : { name: '请写装修师傅怎么称呼' }),
  ...(phone.trim() === '' || /^[0-9-]{7,20}$/.test(phone.trim()) ? {} : { phone: '电话只写数字，如 13800000000' }),
})
