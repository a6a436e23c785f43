import { SCHEDULE_DAYS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { dayAfter } from '../moment-field/beijing'
import { MomentField } from '../moment-field/moment-field'
import { CardTitle } from './fields'
import type { NoticeEdit } from './use-notice-edit'

/** Now, or by itself later. */
export function WhenCard({ edit: { form, change, errors } }: { edit: NoticeEdit }) {
  return (
    <Card>
      <View className="stack">
        <CardTitle>什么时候发</CardTitle>
        <ChipRow
          label="什么时候发"
          chosen={[form.isScheduled ? 'later' : 'now']}
          onChange={([when]) => change({ isScheduled: when === 'later' })}
          options={[
            { value: 'now', words: '写完就发' },
            { value: 'later', words: '定个时间发' },
          ]}
        />
        {form.isScheduled ? (
          <MomentField
            label="哪天几点发"
            value={form.publishAt}
            first={dayAfter(Date.now(), 0)}
            last={dayAfter(Date.now(), SCHEDULE_DAYS_MAX)}
            error={errors.publishAt}
            hint="到点自己发，之前可以取消。停水的 24 小时从发出那一刻算"
            onChange={(publishAt) => change({ publishAt })}
          />
        ) : null}
      </View>
    </Card>
  )
}
