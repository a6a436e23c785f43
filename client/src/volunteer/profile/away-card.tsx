import { VOLUNTEER_AWAY_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { DayField } from '@/components/day-field/day-field'
import { aria } from '@/lib/aria'
import { day, dayOf, shortDay } from '@/lib/format'
import { Problem } from '../visit/problem'
import type { Form } from './form'
import type { Adding } from './use-profile'

type Props = {
  away: Form['away']
  adding: Adding | null
  onChange: (part: { away?: Form['away']; adding?: Adding | null }) => void
}

const YEAR_MS = 365 * 86_400_000

const awayWords = ({ from, until }: Adding): string =>
  from === until ? day(from, Date.now()) : `${shortDay(from)} 到 ${shortDay(until)}`

/** Days on which one is not there; nothing is proposed for them. */
export function AwayDays({ away, adding, onChange }: Props) {
  const today = dayOf(Date.now())
  const last = dayOf(Date.now() + YEAR_MS)
  return (
    <View className="stack">
      {away.map((stretch) => (
        <View className="row row-wrap" key={`${stretch.from}${stretch.until}`}>
          <View className="grow">{`${awayWords(stretch)} 不在`}</View>
          <Button
            size="small"
            label={`去掉 ${awayWords(stretch)}`}
            onPress={() => onChange({ away: away.filter((other) => other !== stretch) })}
          >
            去掉
          </Button>
        </View>
      ))}
      {adding ? (
        <View className="stack" {...aria({ role: 'group', label: '加一段不在的日子' })}>
          <DayField
            label="从哪天"
            value={adding.from}
            first={today}
            last={last}
            onChange={(from) => onChange({ adding: { from, until: laterOf(adding.until, from) } })}
          />
          <DayField
            label="到哪天"
            value={adding.until}
            first={adding.from || today}
            last={last}
            onChange={(until) => onChange({ adding: { ...adding, until } })}
          />
          {isWhole(adding) ? null : <Problem>请选好从哪天到哪天，后一天不能在前一天之前。</Problem>}
          <View className="row row-wrap">
            <Button
              variant="outline"
              disabled={!isWhole(adding)}
              onPress={() =>
                onChange({ away: [...away, adding].sort((a, b) => a.from.localeCompare(b.from)), adding: null })
              }
            >
              加上
            </Button>
            <Button onPress={() => onChange({ adding: null })}>不加了</Button>
          </View>
        </View>
      ) : away.length < VOLUNTEER_AWAY_MAX ? (
        <Button wide icon="plus" onPress={() => onChange({ adding: { from: today, until: today } })}>
          {away.length > 0 ? '再加一段' : '加不在的日子'}
        </Button>
      ) : null}
    </View>
  )
}

const laterOf = (one: string, other: string): string => [one, other].sort().at(-1) ?? other
const isWhole = ({ from, until }: Adding) => from !== '' && until !== '' && from <= until
