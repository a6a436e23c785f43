import type { YearDays } from '@chuanmen/types/works'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { MomentField } from '../moment-field/moment-field'
import { FormError } from '../round-edit/text-fields'
import { blankYear, NO_PERIOD } from './form'
import { PeriodsList } from './periods-list'
import type { WorksCalendar } from './use-works-calendar'

type Props = { page: WorksCalendar; yearsToEnter: readonly string[]; canEdit: boolean }

/** Holidays of a year that came out after this program did: staff copy them from the announcement, until then nothing is planned in it. */
export function YearsCard({ page: { form, errors, change }, yearsToEnter, canEdit }: Props) {
  const missing = yearsToEnter.filter((year) => form.years.every((entered) => entered.year !== year))
  const put = (year: YearDays) => change({ years: form.years.map((one) => (one.year === year.year ? year : one)) })
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        放假和调休
      </View>
      <View className="t-note">
        法定节假日和调休上班，系统知道的年份不用填。新一年的安排公布得晚，系统里没有的，照通知填在这里。
      </View>
      {missing.map((year) => (
        <Card key={year} tone="amber">
          <View className="stack">
            <View>{`系统还不知道 ${year} 年怎么放假，这一年的日子暂时不能排施工。`}</View>
            {canEdit ? (
              <View className="row">
                <Button
                  variant="outline"
                  icon="plus"
                  onPress={() => change({ years: [...form.years, blankYear(year)] })}
                >
                  {`填 ${year} 年的安排`}
                </Button>
              </View>
            ) : null}
          </View>
        </Card>
      ))}
      {form.years.map((year) => (
        <View key={year.year} className="stack" {...aria({ role: 'group', label: `${year.year} 年` })}>
          <View className="row row-wrap">
            <View className="t-bold grow">{`${year.year} 年`}</View>
            {canEdit ? (
              <Button
                size="small"
                icon="trash"
                label={`去掉这一年，${year.year} 年`}
                onPress={() => change({ years: form.years.filter((one) => one !== year) })}
              >
                去掉这一年
              </Button>
            ) : null}
          </View>
          <PeriodsList
            periods={year.off}
            errors={errors}
            errorKey={(at) => `off ${year.year} ${at}`}
            nameLabel="什么节"
            example="例如：春节"
            one="个节"
            add="添加放假的日子"
            onAdd={() => put({ ...year, off: [...year.off, NO_PERIOD] })}
            canEdit={canEdit}
            first={`${year.year}-01-01`}
            last={`${year.year}-12-31`}
            onChange={(off) => put({ ...year, off })}
          />
          <FormError words={errors[`year ${year.year}`]?.days} />
          <MakeUpDays year={year} canEdit={canEdit} error={errors[`work ${year.year}`]?.days} onChange={put} />
        </View>
      ))}
    </View>
  )
}

type DaysProps = {
  year: YearDays
  canEdit: boolean
  error: string | undefined
  onChange: (year: YearDays) => void
}

/** Weekend days that are worked instead. */
function MakeUpDays({ year, canEdit, error, onChange }: DaysProps) {
  const { work } = year
  return (
    <>
      {work.length > 0 ? (
        <Card>
          <View className="stack">
            {work.map((on, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a day that is being chosen has no other name
              <View key={at} className="row row-wrap">
                <View className="grow">
                  <MomentField
                    hasTime={false}
                    label={`调休上班，第 ${at + 1} 天`}
                    value={{ on, at: '' }}
                    first={`${year.year}-01-01`}
                    last={`${year.year}-12-31`}
                    onChange={(next) =>
                      onChange({ ...year, work: work.map((day, place) => (place === at ? next.on : day)) })
                    }
                  />
                </View>
                {canEdit ? (
                  <Button
                    icon="trash"
                    label={`去掉调休上班第 ${at + 1} 天`}
                    onPress={() => onChange({ ...year, work: work.filter((_, place) => place !== at) })}
                  >
                    去掉
                  </Button>
                ) : null}
              </View>
            ))}
            <FormError words={error} />
          </View>
        </Card>
      ) : null}
      {canEdit ? (
        <View className="row">
          <Button variant="outline" icon="plus" onPress={() => onChange({ ...year, work: [...work, ''] })}>
            添加调休上班的日子
          </Button>
        </View>
      ) : null}
    </>
  )
}
