import { type BlackoutWhy, blackoutWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { DayField } from '@/components/day-field/day-field'
import { Lacks } from '@/components/lacks/lacks'
import { Missing } from '@/components/missing/missing'
import { Tick } from '@/components/tick/tick'
import { aria } from '@/lib/aria'
import { dayOf } from '@/lib/format'
import type { Adding, useAvailability } from './use-availability'
import { stretchWords } from './words'

/** Not saying why comes first: nobody has to. */
const whys: BlackoutWhy[] = ['other', 'away', 'nightShift', 'exam', 'illness']
const options = whys.map((value) => ({ value, words: blackoutWords[value] }))

type Props = Pick<ReturnType<typeof useAvailability>, 'form' | 'change' | 'missing' | 'attempt'> & {
  /** A stretch begins on this day unless another is chosen. */
  first: string
  until: string
  now: number
}

/** Days on which nothing may happen, why, and for an illness its own consent (rule 39). */
export function Blackouts({ form, change, missing, attempt, first, until, now }: Props) {
  const { blackouts, adding } = form
  const hasIllness = blackouts.some(({ why }) => why === 'illness')
  return (
    <Card>
      <View className="stack">
        <View>
          <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
            哪几天一定不行
          </View>
          <View className="c-ink2">没有就不用填。这几天不会排到您家。</View>
        </View>
        {blackouts.map((stretch, at) => (
          <View className="row row-wrap blackout" key={`${stretch.from}${stretch.until}${stretch.why}`}>
            <View className="grow blackout-words">
              <View className="t-bold">{stretchWords(stretch, now)}</View>
              <View className="c-ink2">{blackoutWords[stretch.why]}</View>
            </View>
            <Button
              size="small"
              label={`去掉 ${stretchWords(stretch, now)}`}
              onPress={() => change({ blackouts: blackouts.filter((_, other) => other !== at) })}
            >
              去掉
            </Button>
          </View>
        ))}
        {adding ? (
          <Stretch
            adding={adding}
            first={dayOf(now)}
            last={until}
            onChange={(next) => change({ adding: next })}
            onAdd={() =>
              change({ blackouts: [...blackouts, adding].sort((a, b) => (a.from < b.from ? -1 : 1)), adding: null })
            }
          />
        ) : blackouts.length < 20 ? (
          <Button wide icon="plus" onPress={() => change({ adding: { from: first, until: first, why: 'other' } })}>
            {blackouts.length > 0 ? '再加一段' : '加不行的日子'}
          </Button>
        ) : null}
        {missing === 'adding' ? <Lacks key={attempt}>还有一段没加上：请点「加上」，或者点「不加了」。</Lacks> : null}
        {hasIllness ? (
          <>
            <View>「养病」是健康信息，要您单独同意才能记。只给排日子的工作人员看，施工队和邻居都看不到。</View>
            <Tick isTicked={form.healthConsent} onTick={() => change({ healthConsent: !form.healthConsent })}>
              同意记下「养病」，只用来排日子
            </Tick>
            {missing === 'health' ? (
              <Lacks key={attempt}>请勾一下；不想勾，就去掉那一段，改成「不方便，不说原因」。</Lacks>
            ) : null}
          </>
        ) : null}
      </View>
    </Card>
  )
}

const later = (one: string, other: string) => [one, other].sort().at(-1) ?? other

type StretchProps = {
  adding: Adding
  first: string
  last: string
  onChange: (adding: Adding | null) => void
  onAdd: () => void
}

function Stretch({ adding, first, last, onChange, onAdd }: StretchProps) {
  const { from, until, why } = adding
  const isComplete = from !== '' && until !== '' && from <= until
  return (
    <View className="stack blackout-adding" {...aria({ role: 'group', label: '加一段不行的日子' })}>
      <View className="blackout-days">
        <View className="grow blackout-day">
          <View className="c-ink2" {...aria({ hidden: true })}>
            从哪天
          </View>
          <DayField
            label="从哪天"
            value={from}
            first={first}
            last={last}
            onChange={(day) => onChange({ ...adding, from: day, until: later(until, day) })}
          />
        </View>
        <View className="grow blackout-day">
          <View className="c-ink2" {...aria({ hidden: true })}>
            到哪天
          </View>
          <DayField
            label="到哪天"
            value={until}
            first={from || first}
            last={last}
            onChange={(day) => onChange({ ...adding, until: day })}
          />
        </View>
      </View>
      <ChipRow
        label="为什么不行"
        options={options}
        chosen={[why]}
        onChange={([chosen]) => onChange({ ...adding, why: chosen ?? 'other' })}
      />
      {isComplete ? null : <Missing>请选好从哪天到哪天，后一天不能在前一天之前。</Missing>}
      <View className="row row-wrap">
        <Button variant="outline" disabled={!isComplete} onPress={onAdd}>
          加上
        </Button>
        <Button onPress={() => onChange(null)}>不加了</Button>
      </View>
    </View>
  )
}
