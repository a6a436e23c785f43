import { helpKindWords } from '@chuanmen/types/help-words'
import type { HelpHour } from '@chuanmen/types/volunteer'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { hourWords } from '@/components/help-card/words'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { Unbroken } from '@/components/page/unbroken'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { go, goRoot } from '@/lib/navigate'
import { hoursWords } from '../today/words'
import { exactWords } from './certificate'
import { CertificatePage } from './certificate-page'
import { useHours } from './use-hours'
import './hours.scss'

const ALL = 'all'

function VolunteerHoursPage() {
  const hours = useHours()
  const { self, mine, chosen, month, page } = hours
  const [isPaper, setPaper] = useState(false)
  const value = page.value
  const phone = chosen?.estatePhone ?? ''
  if (isPaper && value) {
    return <CertificatePage hours={value} month={month} phone={phone} onBack={() => setPaper(false)} />
  }
  return (
    <Page
      title="时长"
      root
      tabs={{ set: 'volunteer', current: 'hours' }}
      phone={phone ? { who: '居委会', number: phone } : undefined}
    >
      <PageState of={chosen ? page : self} rows={4} />
      {self.value && !chosen ? (
        <EmptyState
          icon="clock"
          title="还没有报名"
          words="报了名、帮过忙，这里会记下每次的时长，能打印证明。"
          action="报名当志愿者"
          onAction={() => void go('/volunteer/profile/index')}
        />
      ) : null}
      {mine.length > 1 ? (
        <ChipRow
          label="哪个小区"
          options={mine.map((one) => ({ value: one.volunteerId, words: one.estateName }))}
          chosen={chosen ? [chosen.volunteerId] : []}
          onChange={([next = '']) => {
            hours.setMonth(null)
            hours.setVolunteer(next)
          }}
        />
      ) : null}
      {value ? (
        <>
          <View>
            <View className="c-ink2">{`${value.estateName} · 志愿者 ${value.name}`}</View>
            <View className="hours-sum">
              <Text>一共 </Text>
              <Text className="hours-number">{hoursWords(value.minutes)}</Text>
              <Text>{` 小时，${value.tasks} 次`}</Text>
            </View>
          </View>
          {value.tasks === 0 ? (
            <EmptyState
              icon="clock"
              title="还没有时长"
              words="帮完一件、签退以后，时长就记在这里。"
              action="去找任务"
              onAction={() => void goRoot('/volunteer/find/index')}
            />
          ) : (
            <>
              {value.months.length > 1 ? (
                <ChipRow
                  label="看哪个月"
                  options={[
                    { value: ALL, words: '全部' },
                    ...value.months.map((one) => ({
                      value: one.month,
                      words: `${Number(one.month.slice(5))}月 ${hoursWords(one.minutes)} 小时`,
                    })),
                  ]}
                  chosen={[month ?? ALL]}
                  onChange={([next = ALL]) => hours.setMonth(next === ALL ? null : next)}
                />
              ) : null}
              <Done rows={value.done} />
              <Button wide variant="outline" icon="print" onPress={() => setPaper(true)}>
                时长证明
              </Button>
            </>
          )}
        </>
      ) : null}
    </Page>
  )
}

const Done = ({ rows }: { rows: readonly HelpHour[] }) => (
  <Card flush>
    <View {...aria({ role: 'list', label: '做过的' })}>
      {rows.map(({ taskId, kind, on, fromHour, building, minutes, stars }) => (
        <View className="hours-row" key={taskId} {...aria({ role: 'listitem' })}>
          <View className="grow">
            <View className="t-bold">{helpKindWords[kind]}</View>
            <View className="t-note">
              <Unbroken>
                {[`${day(on, Date.now())} ${hourWords(on, fromHour)}`, building].filter(Boolean).join(' · ')}
              </Unbroken>
            </View>
            {stars ? <View className="c-teal">{`住户给了 ${stars} 颗星`}</View> : null}
          </View>
          <View className="t-bold hours-minutes">{exactWords(minutes)}</View>
        </View>
      ))}
    </View>
  </Card>
)

export default guarded(VolunteerHoursPage)
