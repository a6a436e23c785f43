import { helpCountWords, helpKindRules } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Asked } from '@/components/asked/asked'
import { ChipRow } from '@/components/chip/chip'
import { DayField } from '@/components/day-field/day-field'
import { SelectField } from '@/components/select-field/select-field'
import { dayOf, shortDay } from '@/lib/format'
import { Stepper } from '../parts/stepper'
import { hourWords, lengthWords, windowWords } from '../words/when'
import { type Asking, onlyStation, timeOf } from './form'
import type { Shared } from './questions'
import { askingTitle } from './said'
import type { AskingPage } from './use-ask'
import { beginHours, endHours, lastDay, type Part, partHours, parts, partWords } from './windows'
import './ask.scss'

type Props = { page: AskingPage; task: Asking; shared: Shared }

const COUNT_MAX = 20
const DAY_MS = 86_400_000
const fromOptions = beginHours.map((hour) => ({ value: String(hour), words: hourWords(hour) }))
const toOptions = endHours.map((hour) => ({ value: String(hour), words: hourWords(hour) }))
const partOptions = parts.map((value) => ({ value, words: partWords[value] }))
const sameOptions = [
  { value: 'same', words: '和第一件同一时间' },
  { value: 'own', words: '另选时间' },
]

/** How many, which day and which hours of one thing that is asked for. */
export function WhenQuestion({ page, task, shared }: Props) {
  const { form, changeTask, now } = page
  const change = (part: Partial<Asking>) => changeTask(task.kind, part)
  const unit = helpCountWords[task.kind]
  const isFirst = form.tasks[0]?.kind === task.kind
  const time = timeOf(form.tasks, task)
  return (
    <Asked {...shared} title={`${askingTitle(task)}，什么时候？`} hint={hintOf(task)}>
      {unit ? (
        <Stepper label="几" unit={unit} value={task.count} most={COUNT_MAX} onChange={(count) => change({ count })} />
      ) : null}
      {isFirst ? null : (
        <ChipRow
          label="哪个时间"
          options={sameOptions}
          chosen={[task.isSame ? 'same' : 'own']}
          onChange={([chosen]) => change({ isSame: chosen === 'same' })}
        />
      )}
      {task.isSame && !isFirst ? (
        <View className="c-ink2">
          {time.on && time.fromHour !== null && time.toHour !== null
            ? windowWords({ on: time.on, fromHour: time.fromHour, toHour: time.toHour }, now)
            : '第一件的时间选好以后，这件跟着它。'}
        </View>
      ) : (
        <>
          <DayChips task={task} now={now} change={change} />
          {onlyStation(task.kind) ? null : <HourChips task={task} change={change} />}
        </>
      )}
    </Asked>
  )
}

const hintOf = ({ kind }: Asking) =>
  onlyStation(kind)
    ? '选好哪天，下面再选驿站和几点。'
    : `${lengthWords(helpKindRules[kind].minutes)}。时间留得宽，更容易找到人。`

type Changing = { task: Asking; change: (part: Partial<Asking>) => void }

const near = ['今天', '明天', '后天'] as const

function DayChips({ task, now, change }: Changing & { now: number }) {
  const days = near.map((words, at) => ({ words, on: dayOf(now + at * DAY_MS) }))
  const chosen = task.isOtherDay ? 'other' : days.some(({ on }) => on === task.on) ? task.on : task.on ? 'other' : null
  return (
    <>
      <ChipRow
        label="哪一天"
        options={[
          ...days.map(({ words, on }) => ({ value: on, words: `${words} ${shortDay(on)}` })),
          { value: 'other', words: '别的日子' },
        ]}
        chosen={chosen ? [chosen] : []}
        onChange={([on]) =>
          change({
            ...(on === 'other' ? { isOtherDay: true } : { on: on ?? null, isOtherDay: false }),
            ...freshHour(task),
          })
        }
      />
      {chosen === 'other' ? (
        <DayField
          label="哪一天"
          value={task.on}
          first={dayOf(now)}
          last={lastDay(now)}
          onChange={(on) => change({ on: on || null, isOtherDay: true, ...freshHour(task) })}
        />
      ) : null}
    </>
  )
}

/** A station's hour is of a day: on another day it is chosen anew. */
const freshHour = ({ station }: Asking): Partial<Asking> => (station ? { station: { ...station, hour: null } } : {})

function HourChips({ task, change }: Changing) {
  const { part, fromHour, toHour } = task
  return (
    <>
      <ChipRow
        label="什么时候"
        options={partOptions}
        chosen={part ? [part] : []}
        onChange={([next]) => change(next ? hoursOf(next, task) : {})}
      />
      {part === 'hours' ? (
        <View className="ask-hours">
          <SelectField
            label="从几点"
            value={fromHour === null ? '' : String(fromHour)}
            options={fromOptions}
            onChange={(typed) => change({ fromHour: Number(typed) })}
          />
          <SelectField
            label="到几点"
            value={toHour === null ? '' : String(toHour)}
            options={toOptions}
            onChange={(typed) => change({ toHour: Number(typed) })}
          />
        </View>
      ) : null}
    </>
  )
}

const hoursOf = (part: Part, { fromHour, toHour }: Asking): Partial<Asking> =>
  part === 'hours' ? { part, fromHour, toHour } : { part, ...partHours[part] }
