import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { DayField } from '@/components/day-field/day-field'
import { day, dayOf } from '@/lib/format'
import { FormError, Head } from '../round-edit/text-fields'
import type { StationEdit } from './use-station-form'

const AHEAD_DAYS = 400
const CLOSED_MAX = 100

/** Days on which it stays closed whatever the week says: holidays, moving, repairs. Days that are over are not shown. */
export function ClosedCard({ edit: { form, change }, canEdit }: { edit: StationEdit; canEdit: boolean }) {
  const today = dayOf(Date.now())
  const [on, setOn] = useState('')
  const [isTwice, setTwice] = useState(false)
  const coming = [...form.closedDays].sort().filter((one) => one >= today)
  const add = () => {
    setTwice(form.closedDays.includes(on))
    if (on === '' || form.closedDays.includes(on)) return
    change({ closedDays: [...form.closedDays.filter((one) => one >= today), on].sort() })
    setOn('')
  }
  return (
    <Card>
      <View className="stack">
        <Head title="哪些日子不开" note="过节、装修、盘点，那天就不给住户安排" />
        {coming.length === 0 ? <View className="t-note">没有另外不开的日子。</View> : null}
        <View className="row row-wrap">
          {coming.map((one) =>
            canEdit ? (
              <Button
                key={one}
                size="small"
                icon="close"
                label={`去掉 ${day(one)}，照常开门`}
                onPress={() => change({ closedDays: form.closedDays.filter((other) => other !== one) })}
              >
                {day(one)}
              </Button>
            ) : (
              <View key={one}>{day(one)}</View>
            ),
          )}
        </View>
        {canEdit && form.closedDays.length < CLOSED_MAX ? (
          <View className="row row-wrap">
            <DayField
              label="哪天不开"
              value={on || null}
              first={today}
              last={dayAfter(today, AHEAD_DAYS)}
              onChange={setOn}
            />
            <Button size="small" icon="plus" disabled={on === ''} onPress={add}>
              加上这天
            </Button>
          </View>
        ) : null}
        <FormError words={isTwice ? '这一天已经在上面了' : undefined} />
      </View>
    </Card>
  )
}
