import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { dayAfter } from '../moment-field/beijing'
import { mayAddExam, NO_PERIOD } from './form'
import { PeriodsList } from './periods-list'
import type { WorksCalendar } from './use-works-calendar'

/** Examinations are announced at most so far ahead. */
const LAST_DAYS = 730

/** Days on which nothing may make noise, beside the holidays that the system knows. */
export function ExamsCard({ page: { form, errors, change }, canEdit }: { page: WorksCalendar; canEdit: boolean }) {
  const { examDays } = form
  const now = Date.now()
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        考试日
      </View>
      <View className="t-note">
        高考、中考这些日子不能有噪声施工。已经定好的日子不会自己动，不合规的会排到「要处理」。
      </View>
      {examDays.length > 0 ? null : <View className="c-ink2">还没有考试日。</View>}
      <PeriodsList
        periods={examDays}
        errors={errors}
        errorKey={(at) => `exam ${at}`}
        nameLabel="什么考试"
        example="例如：高考"
        one="次考试"
        add="添加考试日"
        onAdd={mayAddExam(form) ? () => change({ examDays: [...examDays, NO_PERIOD] }) : null}
        canEdit={canEdit}
        first={dayAfter(now, 0)}
        last={dayAfter(now, LAST_DAYS)}
        onChange={(next) => change({ examDays: next })}
      />
    </View>
  )
}
