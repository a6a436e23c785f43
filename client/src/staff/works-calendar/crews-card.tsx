import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { mayAddCrew } from './form'
import type { WorksCalendar } from './use-works-calendar'

const NAME_MAX = 20
const PHONE_MAX = 20

/** Who works: names and the numbers that residents ring. */
export function CrewsCard({ page, canEdit }: { page: WorksCalendar; canEdit: boolean }) {
  const { form, errors } = page
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        施工队
      </View>
      <View className="t-note">一支队同一个半天只在一根立管上。住户在自家的施工安排里看得到名字和电话。</View>
      {form.crews.length > 0 ? (
        <Card flush>
          {form.crews.map(({ crewId, name, phone }, at) => {
            const error = errors[`crew ${at}`]
            return (
              <CardSection key={crewId}>
                <View className="calendar-row" {...aria({ role: 'group', label: name || `第 ${at + 1} 支施工队` })}>
                  <Field
                    required
                    label="名字"
                    value={name}
                    maxLength={NAME_MAX}
                    disabled={!canEdit}
                    placeholder="例如：顺通一队"
                    error={error?.name}
                    onChange={(next) => page.changeCrew(at, { name: next })}
                  />
                  <Field
                    required
                    label="电话"
                    value={phone}
                    maxLength={PHONE_MAX}
                    disabled={!canEdit}
                    error={error?.phone}
                    onChange={(next) => page.changeCrew(at, { phone: next })}
                  />
                  {canEdit ? (
                    <Button
                      icon="trash"
                      label={`去掉 ${name || `第 ${at + 1} 支施工队`}`}
                      onPress={() => page.removeCrew(at)}
                    >
                      去掉
                    </Button>
                  ) : null}
                </View>
              </CardSection>
            )
          })}
        </Card>
      ) : (
        <View className="c-ink2">还没有施工队。</View>
      )}
      {canEdit && mayAddCrew(form) ? (
        <View className="row">
          <Button variant="outline" icon="plus" onPress={page.addCrew}>
            添加施工队
          </Button>
        </View>
      ) : null}
    </View>
  )
}
