import { helpKindWords } from '@chuanmen/types/help-words'
import { VOLUNTEER_FLOOR_MAX, VOLUNTEER_PER_DAY_MAX } from '@chuanmen/types/limits'
import type { VolunteerSelf } from '@chuanmen/types/volunteer'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { Lacks } from '@/components/lacks/lacks'
import { SelectField } from '@/components/select-field/select-field'
import { Tick } from '@/components/tick/tick'
import { aria } from '@/lib/aria'
import { AwayDays } from './away-card'
import { ELSEWHERE, type Form, type Missing, missingWords, needWords, offeredKinds } from './form'
import { Stepper } from './stepper'
import type { Adding } from './use-profile'
import { parts, togglePart, weekdays } from './week'
import { WeekGrid } from './week-grid'

type Props = {
  form: Form & { adding: Adding | null }
  change: (part: Partial<Form & { adding: Adding | null }>) => void
  missing: Missing | undefined
  attempt: number
  stairwells: VolunteerSelf['stairwells']
}

/** What one can do, when, and how far: the same questions for a new volunteer and for one who changes something. */
export function ProfileFields({ form, change, missing, attempt, stairwells }: Props) {
  const lacks = (...which: Missing[]) =>
    missing && which.includes(missing) ? <Lacks key={attempt}>{missingWords[missing]}</Lacks> : null
  return (
    <>
      <Part title="能帮什么" note="只派您选的。带要求的，工作人员会告诉您怎么办。">
        <View className="stack" {...aria({ role: 'group', label: '能帮什么' })}>
          {offeredKinds.map((kind) => {
            const isOn = form.kinds.includes(kind)
            const need = needWords(kind)
            return (
              <View className="profile-kind" key={kind}>
                <Chip
                  chosen={isOn}
                  onPress={() =>
                    change({ kinds: isOn ? form.kinds.filter((other) => other !== kind) : [...form.kinds, kind] })
                  }
                >
                  {helpKindWords[kind]}
                </Chip>
                {need ? <View className="c-ink2">{`要${need}`}</View> : null}
              </View>
            )
          })}
        </View>
        {lacks('kinds')}
      </Part>
      <Part title="每周哪些时候有空" note="点一下是有空，再点一下是没空。接不接，每次都由您。">
        <View className="row row-wrap">
          <Button size="small" onPress={() => change({ cells: weekdaysAll(form.cells, [1, 2, 3, 4, 5]) })}>
            工作日白天
          </Button>
          <Button size="small" onPress={() => change({ cells: weekdaysAll(form.cells, [6, 7]) })}>
            周末白天
          </Button>
          <Button size="small" onPress={() => change({ cells: [] })}>
            清空
          </Button>
        </View>
        <WeekGrid cells={form.cells} onChange={(cells) => change({ cells })} />
        {lacks('hours', 'tooMany')}
      </Part>
      <Part title="哪些日子不在" note="没有就不用填。">
        <AwayDays away={form.away} adding={form.adding} onChange={change} />
        {lacks('adding')}
      </Part>
      <Part title="量力而行">
        <Stepper
          label="最高爬到"
          value={form.floorsMax}
          least={1}
          most={VOLUNTEER_FLOOR_MAX}
          words={(value) => `${value} 层`}
          onChange={(floorsMax) => change({ floorsMax })}
        />
        <Stepper
          label="每天最多"
          value={form.perDayMax}
          least={1}
          most={VOLUNTEER_PER_DAY_MAX}
          words={(value) => `${value} 件`}
          onChange={(perDayMax) => change({ perDayMax })}
        />
      </Part>
      <Part title="从哪儿去" note="先问同楼门的，再问同一栋、同小区的。">
        <SelectField
          label="我住的楼门"
          value={form.homeStairwellId || ELSEWHERE}
          options={[
            { value: ELSEWHERE, words: '不住在这个小区' },
            ...stairwells.map((one) => ({ value: one.stairwellId, words: `${one.building}${one.unit}` })),
          ]}
          onChange={(homeStairwellId) => change({ homeStairwellId })}
        />
        <Tick isTicked={form.goesBeyond} onTick={() => change({ goesBeyond: !form.goesBeyond })}>
          街道里别的小区也愿意去
        </Tick>
      </Part>
      <Part title="怎么联系您">
        <Field
          label="电话"
          required
          type="tel"
          maxLength={20}
          value={form.phone}
          onChange={(phone) => change({ phone })}
          hint="只有您接下的那一户和工作人员看得到，做完就看不到了。"
        />
        {lacks('phone')}
      </Part>
    </>
  )
}

/** Mornings and afternoons of these weekdays beside what was chosen. */
const weekdaysAll = (cells: Form['cells'], which: readonly number[]): Form['cells'] =>
  weekdays
    .filter((weekday) => which.includes(weekday))
    .reduce<Form['cells']>((all, weekday) => {
      // Emptied first, so that a tap fills and never empties.
      const rest = all.filter((cell) => !cell.startsWith(`${weekday}-`) || Number(cell.split('-')[1]) >= parts[2].from)
      return togglePart(togglePart(rest, weekday, parts[0]), weekday, parts[1])
    }, cells)

export const Part = ({ title, note, children }: { title: string; note?: string; children: ReactNode }) => (
  <Card>
    <View className="stack">
      <View>
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {note ? <View className="c-ink2">{note}</View> : null}
      </View>
      {children}
    </View>
  </Card>
)
