import { noticeKinds, noticeKindWords } from '@chuanmen/types/notice-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Chip, ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { dayAfter } from '../moment-field/beijing'
import { MomentField } from '../moment-field/moment-field'
import { NOTICE_MAX, withStart } from './form'
import { library } from './library'
import type { NoticeEdit } from './use-notice-edit'

const YEAR_DAYS = 365
type Props = { edit: NoticeEdit }

/** 「微信提醒里 18 / 20 字」 while there is room; what does not fit is an error of its own. */
const roomWords = (edit: NoticeEdit, source: 'title' | 'brief', words: string) => {
  const room = edit.roomFor(source)
  return room === null ? null : `微信提醒里 ${words.trim().length} / ${room} 字`
}

export const CardTitle = ({ children }: { children: string }) => (
  <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
    {children}
  </View>
)

/** What kind it is, and a ready text to begin with. */
export function KindCard({ edit: { form, change, fillIn } }: Props) {
  const ready = library[form.kind]
  const used = ready.find(({ todo, why }) => todo === form.todo && why === form.why)
  return (
    <Card>
      <View className="stack">
        <CardTitle>哪一类</CardTitle>
        <ChipRow
          label="哪一类"
          chosen={[form.kind]}
          onChange={([kind = 'plan']) => change({ kind })}
          options={noticeKinds.map((kind) => ({ value: kind, words: noticeKindWords[kind] }))}
        />
        <View className="stack notice-edit-part">
          <View className="t-bold">用现成的写法</View>
          <View className="chip-row" {...aria({ role: 'group', label: '用现成的写法' })}>
            {ready.map((one) => (
              <Chip key={one.name} chosen={used?.name === one.name} onPress={() => fillIn(one)}>
                {one.name}
              </Chip>
            ))}
          </View>
          <View className="t-note">点一下填进下面，已经写的标题、原因和要做的事会换掉。〔〕里的要改成实际的。</View>
        </View>
      </View>
    </Card>
  )
}

/** What happens, and when. */
export function WhatCard({ edit }: Props) {
  const { form, change, errors, isTooLate } = edit
  const isStop = form.kind === 'waterStop'
  const first = dayAfter(Date.now(), 0)
  const last = dayAfter(Date.now(), YEAR_DAYS)
  const briefRoom = roomWords(edit, 'brief', form.brief || form.title)
  return (
    <Card>
      <View className="stack">
        <CardTitle>什么事</CardTitle>
        <Field
          label="标题"
          required
          value={form.title}
          maxLength={NOTICE_MAX.title}
          placeholder={`例如：${library[form.kind][0].title}`}
          error={errors.title}
          hint={roomWords(edit, 'title', form.title) ?? '一句话说清是什么事'}
          onChange={(title) => change({ title })}
        />
        <Field
          label="提醒里的一句话"
          value={form.brief}
          maxLength={NOTICE_MAX.brief}
          placeholder={`例如：${library[form.kind][0].brief}`}
          error={errors.brief}
          hint={briefRoom ? `${briefRoom}，不写就用标题` : '微信提醒在标题旁边能再放一句'}
          onChange={(brief) => change({ brief })}
        />
        <MomentField
          label={isStop ? '什么时候停水' : '什么时候开始（没有时间的通知不用填）'}
          value={form.starts}
          first={first}
          last={last}
          error={errors.starts}
          onChange={(starts) => change(withStart(form, starts))}
        />
        {form.starts.on ? (
          <MomentField
            label={isStop ? '什么时候来水' : '什么时候结束'}
            value={form.ends}
            first={form.starts.on}
            last={last}
            error={errors.ends}
            onChange={(ends) => change({ ends })}
          />
        ) : null}
        {isStop && (isTooLate || form.isEmergency) ? <Emergency edit={edit} /> : null}
        {isStop ? (
          <Field
            label="供水部门的批准文号"
            value={form.approvalRef}
            maxLength={NOTICE_MAX.approvalRef}
            error={errors.approvalRef}
            hint="批文上的编号，住户能看到"
            onChange={(approvalRef) => change({ approvalRef })}
          />
        ) : null}
        <View className="chip-row">
          <Chip chosen={form.hasValidity} onPress={() => change({ hasValidity: !form.hasValidity })}>
            设一个有效期
          </Chip>
        </View>
        {form.hasValidity ? (
          <MomentField
            label="有效到"
            value={form.valid}
            first={first}
            last={last}
            error={errors.valid}
            hint="过了就不再提醒、不再打电话上门"
            onChange={(valid) => change({ valid })}
          />
        ) : null}
      </View>
    </Card>
  )
}

function Emergency({ edit: { form, change, errors } }: Props) {
  return (
    <View className="stack notice-edit-part">
      <View className="t-note">
        计划停水要至少提前 24 小时告诉住户（《城市供水条例》第二十二条）。爆管、抢修不受这个限制，但要写明原因。
      </View>
      <View className="chip-row">
        <Chip chosen={form.isEmergency} onPress={() => change({ isEmergency: !form.isEmergency })}>
          这是紧急抢修
        </Chip>
      </View>
      {form.isEmergency ? (
        <Field
          label="为什么等不了 24 小时"
          long
          required
          value={form.emergencyReason}
          maxLength={NOTICE_MAX.emergencyReason}
          placeholder="例如：地下室主管爆裂，不停水会淹配电箱"
          error={errors.emergencyReason}
          onChange={(emergencyReason) => change({ emergencyReason })}
        />
      ) : null}
    </View>
  )
}

/** Where, why, what to do, whom to ask. */
export function SayCard({ edit: { form, change, errors } }: Props) {
  const [sample] = library[form.kind]
  return (
    <Card>
      <View className="stack">
        <CardTitle>说清楚</CardTitle>
        <Field
          label="哪里"
          required
          value={form.where}
          maxLength={NOTICE_MAX.where}
          error={errors.where}
          onChange={(where) => change({ where })}
        />
        <Field
          label="为什么"
          value={form.why}
          maxLength={NOTICE_MAX.why}
          placeholder={`例如：${sample.why}`}
          error={errors.why}
          onChange={(why) => change({ why })}
        />
        <Field
          label="住户要做什么"
          long
          required={form.kind === 'waterStop'}
          value={form.todo}
          maxLength={NOTICE_MAX.todo}
          placeholder={`例如：${sample.todo}`}
          error={errors.todo}
          onChange={(todo) => change({ todo })}
        />
        <Field
          label="有事找谁"
          required
          value={form.contactName}
          maxLength={NOTICE_MAX.contactName}
          placeholder="例如：王建军师傅"
          error={errors.contactName}
          onChange={(contactName) => change({ contactName })}
        />
        <Field
          label="电话"
          required
          value={form.contactPhone}
          maxLength={NOTICE_MAX.contactPhone}
          error={errors.contactPhone}
          hint="住户点一下就能打"
          onChange={(contactPhone) => change({ contactPhone })}
        />
        <Field
          label="还要说的"
          long
          value={form.body}
          maxLength={NOTICE_MAX.body}
          error={errors.body}
          onChange={(body) => change({ body })}
        />
      </View>
    </Card>
  )
}
