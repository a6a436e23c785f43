import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { hoursWords, hourWords } from '../help-words/task-words'
import { FormError, Head } from '../round-edit/text-fields'
import { fromHours, type Stretch, toHours, weekdays, weekdayWords } from './form'
import type { StationEdit } from './use-station-form'

type Props = { edit: StationEdit; canEdit: boolean }

const STRETCHES_MAX = 4
const options = (hours: readonly number[]) => hours.map((of) => ({ value: String(of), words: hourWords(of) }))

/** When it is open, day by day of a week. */
export function HoursCard({ edit: { form, change, errors }, canEdit }: Props) {
  const ofDay = (weekday: number) => form.hours.filter((one) => one.weekday === weekday)
  const put = (weekday: number, own: Stretch[]) =>
    change({ hours: [...form.hours.filter((one) => one.weekday !== weekday), ...own] })
  /** A shop's Tuesday is like its Monday. */
  const likeMonday = () =>
    change({
      hours: [
        ...form.hours.filter(({ weekday }) => weekday > 5),
        ...[1, 2, 3, 4, 5].flatMap((weekday) => ofDay(1).map((one) => ({ ...one, weekday }))),
      ],
    })
  return (
    <Card flush>
      <CardSection>
        <View className="row row-wrap">
          <View className="grow">
            <Head title="每周几点开门" note="只在这些时间里给住户安排" />
          </View>
          {canEdit ? (
            <Button size="small" onPress={likeMonday}>
              周二到周五照周一
            </Button>
          ) : null}
        </View>
      </CardSection>
      {weekdays.map((weekday) => {
        const own = ofDay(weekday)
        const error = errors[`hours ${weekday}`]
        return (
          <CardSection key={weekday}>
            <View
              className={`station-day ${error ? 'field-bad' : ''}`}
              {...aria({ role: 'group', label: weekdayWords(weekday) })}
            >
              <View className="t-bold station-weekday">{weekdayWords(weekday)}</View>
              <View className="grow stack">
                {own.length === 0 ? <View className="c-ink2">不开</View> : null}
                {own.map((one, at) =>
                  canEdit ? (
                    <StretchRow
                      // biome-ignore lint/suspicious/noArrayIndexKey: a stretch that is being chosen has no other name
                      key={at}
                      stretch={one}
                      said={`${weekdayWords(weekday)}第 ${at + 1} 段`}
                      onChange={(next) =>
                        put(
                          weekday,
                          own.map((each, place) => (place === at ? next : each)),
                        )
                      }
                      onRemove={() =>
                        put(
                          weekday,
                          own.filter((_, place) => place !== at),
                        )
                      }
                    />
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: only looked at
                    <View key={at}>{hoursWords(one.fromHour, one.toHour)}</View>
                  ),
                )}
                <FormError words={error} />
                {canEdit && own.length < STRETCHES_MAX ? (
                  <View className="row">
                    <Button
                      size="small"
                      icon="plus"
                      label={`${own.length === 0 ? '这天开门' : '再加一段'}，${weekdayWords(weekday)}`}
                      onPress={() => put(weekday, [...own, nextStretch(weekday, own)])}
                    >
                      {own.length === 0 ? '这天开门' : '再加一段'}
                    </Button>
                  </View>
                ) : null}
              </View>
            </View>
          </CardSection>
        )
      })}
    </Card>
  )
}

/** After the last stretch of the day, where there is room. */
function nextStretch(weekday: number, own: readonly Stretch[]): Stretch {
  const last = Math.max(0, ...own.map(({ toHour }) => toHour))
  const fromHour = own.length === 0 ? 8 : Math.min(last + 1, fromHours.at(-1) ?? last)
  return { weekday, fromHour, toHour: own.length === 0 ? 17 : fromHour + 1 }
}

type RowProps = { stretch: Stretch; said: string; onChange: (next: Stretch) => void; onRemove: () => void }

const StretchRow = ({ stretch, said, onChange, onRemove }: RowProps) => (
  <View className="station-stretch" {...aria({ role: 'group', label: said })}>
    <SelectField
      bare
      label={`${said}，几点开门`}
      value={String(stretch.fromHour)}
      options={options(fromHours)}
      onChange={(of) => onChange({ ...stretch, fromHour: Number(of) })}
    />
    <SelectField
      bare
      label={`${said}，几点关门`}
      value={String(stretch.toHour)}
      options={options(toHours)}
      onChange={(of) => onChange({ ...stretch, toHour: Number(of) })}
    />
    <Press className="station-remove" label={`去掉${said}`} onPress={onRemove}>
      <Icon name="trash" />
    </Press>
  </View>
)
