import { noticeKinds, noticeKindWords } from '@chuanmen/types/notice-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Chip, ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { dayAfter } from '../moment-field/beijing'
import { MomentField } from '../moment-field/moment-field'
import { NOTICE_MAX } from './form'
import { samples } from './samples'
import type { NoticeEdit } from './use-notice-edit'

const YEAR_DAYS = 365

/** What the notice says. */
export function NoticeFields({ edit: { form, change, errors, isTooLate } }: { edit: NoticeEdit }) {
  const sample = samples[form.kind]
  const isStop = form.kind === 'waterStop'
  const first = dayAfter(Date.now(), 0)
  const last = dayAfter(Date.now(), YEAR_DAYS)
  return (
    <>
      <Card>
        <View className="stack">
          <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
            什么事
          </View>
          <ChipRow
            label="哪一类"
            chosen={[form.kind]}
            onChange={([kind = 'plan']) => change({ kind })}
            options={noticeKinds.map((kind) => ({ value: kind, words: noticeKindWords[kind] }))}
          />
          <Field
            label="标题"
            required
            value={form.title}
            maxLength={NOTICE_MAX.title}
            placeholder={`例如：${sample.title}`}
            error={errors.title}
            onChange={(title) => change({ title })}
          />
          <MomentField
            label={isStop ? '什么时候停水' : '什么时候开始（没有时间的通知不用填）'}
            value={form.starts}
            first={first}
            last={last}
            error={errors.starts}
            onChange={(starts) =>
              change({ starts, ...(form.ends.on ? {} : { ends: { ...form.ends, on: starts.on } }) })
            }
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
          {isTooLate ? (
            <View className="stack-tight">
              <View className="t-note">
                计划停水要至少提前 24 小时告诉住户（《城市供水条例》第二十二条）。爆管、抢修不受这个限制，但要写明原因。
              </View>
              <View className="chip-row">
                <Chip chosen={form.isEmergency} onPress={() => change({ isEmergency: !form.isEmergency })}>
                  这是紧急抢修，原因写在「为什么」里
                </Chip>
              </View>
            </View>
          ) : null}
        </View>
      </Card>
      <Card>
        <View className="stack">
          <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
            说清楚
          </View>
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
            required={isStop}
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
            onChange={(body) => change({ body })}
          />
        </View>
      </Card>
    </>
  )
}
