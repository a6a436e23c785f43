import { STATION_AHEAD_DAYS } from '@chuanmen/types/limits'
import type { StationOffer } from '@chuanmen/types/station'
import { View } from '@tarojs/components'
import { Asked } from '@/components/asked/asked'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { Tick } from '@/components/tick/tick'
import { aria } from '@/lib/aria'
import { dayOf } from '@/lib/format'
import { dial } from '@/lib/navigate'
import { hourWords } from '../words/when'
import { type Asking, type ChosenService, onlyStation, timeOf } from './form'
import { otherHours } from './hours-of'
import type { Shared } from './questions'
import { askingTitle, priceWords } from './said'
import type { AskingPage } from './use-ask'
import './ask.scss'

type Props = { page: AskingPage; task: Asking; shared: Shared }

/** Neighbours, or a station by one of its services: its price, its hours with room, and agreeing to pay. */
export function ByQuestion({ page, task, shared }: Props) {
  const { form, change, changeTask, known, place } = page
  const offers = known.offers[task.kind]
  const { on } = timeOf(form.tasks, task)
  const choose = (station: ChosenService | null) => changeTask(task.kind, { station })
  const services = (offers ?? []).flatMap((offer) =>
    offer.services.filter(({ kind }) => kind === task.kind).map((service) => ({ offer, service })),
  )
  const chosen = task.station
  const free = services.find(({ service }) => service.serviceId === chosen?.serviceId)?.service.free
  return (
    <Asked {...shared} title={`${askingTitle(task)}，请谁来办？`}>
      <View className="ask-who" {...aria({ role: 'radiogroup', label: '请谁来办' })}>
        {onlyStation(task.kind) ? null : (
          <Way
            title="邻居志愿者"
            note="不收钱。先问住得近的。"
            isChosen={chosen === null}
            onPress={() => choose(null)}
          />
        )}
        {services.map(({ offer, service }) => (
          <Way
            key={service.serviceId}
            title={`${offer.name} · ${service.name}`}
            note={wayNote(offer, service)}
            isChosen={chosen?.serviceId === service.serviceId}
            onPress={() =>
              choose({
                ...{ stationId: offer.stationId, serviceId: service.serviceId, station: offer.name },
                ...{ service: service.name, priceFen: service.priceFen, slots: service.slots },
                ...{ isAtStation: service.isAtStation, hour: null },
              })
            }
          />
        ))}
      </View>
      {onlyStation(task.kind) && services.length === 0 ? (
        <NoStation isLoading={offers === undefined} hasDay={on !== null} phone={place.phone} />
      ) : null}
      {chosen && free ? (
        <Hours task={task} chosen={chosen} free={free} page={page} onChoose={(hour) => choose({ ...chosen, hour })} />
      ) : null}
      {chosen && chosen.priceFen > 0 ? (
        <Tick
          isTicked={form.agreedFen >= chosen.priceFen}
          onTick={() => change({ agreedFen: form.agreedFen >= chosen.priceFen ? 0 : chosen.priceFen })}
        >
          {`同意付 ${priceWords(chosen.priceFen)}。到时付给驿站，串门不收钱。`}
        </Tick>
      ) : null}
    </Asked>
  )
}

const wayNote = ({ where, phone }: StationOffer, service: StationOffer['services'][number]) =>
  [priceWords(service.priceFen), service.isAtStation ? `到驿站去：${where}` : '到家里来', `电话 ${phone}`].join('。')

type WayProps = { title: string; note: string; isChosen: boolean; onPress: () => void }

/** One of equal ways; nothing but the frame and the ✓ tells the chosen one. */
const Way = ({ title, note, isChosen, onPress }: WayProps) => (
  <Press
    className={`ask-way ${isChosen ? 'ask-way-on' : ''}`}
    role="radio"
    checked={isChosen}
    label={`${title}，${note}`}
    onPress={onPress}
  >
    <View className="ask-way-mark">{isChosen ? <Icon name="check" className="ask-way-check" /> : null}</View>
    <View className="grow">
      <View className="t-bold">{title}</View>
      <View className="t-note">{note}</View>
    </View>
  </Press>
)

type HoursProps = {
  task: Asking
  chosen: ChosenService
  free: StationOffer['services'][number]['free']
  page: AskingPage
  onChoose: (hour: number) => void
}

/** Hours with room: those of the window first, then the others of the day. A full one is not offered, and said. */
function Hours({ task, chosen, free, page, onChoose }: HoursProps) {
  const { inside, outside, isGone } = otherHours(free, timeOf(page.form.tasks, task), chosen)
  const chips = (hours: typeof inside) => (
    <ChipRow
      label="几点"
      options={hours.map(({ hour }) => ({ value: String(hour), words: hourWords(hour) }))}
      chosen={chosen.hour === null ? [] : [String(chosen.hour)]}
      onChange={([hour]) => onChoose(Number(hour))}
    />
  )
  return (
    <View className="stack">
      {isGone && chosen.hour !== null ? (
        <View className="c-amber t-bold" {...aria({ role: 'alert' })}>
          {`${hourWords(chosen.hour)}约满了，请换一个。`}
        </View>
      ) : null}
      {inside.length > 0 ? chips(inside) : null}
      {outside.length > 0 ? (
        <>
          <View className="c-ink2">
            {inside.length > 0 ? '您选的时间以外，还有：' : '您选的时间里约满了，当天还有：'}
          </View>
          {chips(outside)}
        </>
      ) : null}
      {inside.length + outside.length === 0 ? (
        <View>{noneWords(timeOf(page.form.tasks, task).on, page.now)}</View>
      ) : null}
    </View>
  )
}

const DAY_MS = 86_400_000

const noneWords = (on: string | null, now: number) =>
  on !== null && on > dayOf(now + STATION_AHEAD_DAYS * DAY_MS)
    ? `驿站最多提前 ${STATION_AHEAD_DAYS} 天约。请选近一点的日子，或者过些天再约。`
    : '这一天都约满了，请换一天，或者改请邻居帮忙。'

function NoStation({ isLoading, hasDay, phone }: { isLoading: boolean; hasDay: boolean; phone: string }) {
  if (!hasDay) return <View className="c-ink2">先在上面选好哪一天。</View>
  if (isLoading) return <View className="c-ink2">正在问那天哪家驿站有地方…</View>
  return (
    <View className="stack">
      <View>那天没有驿站能安排。请换一天，或者打电话问社区有没有别的地方。</View>
      {phone ? (
        <Button variant="outline" icon="phone" onPress={() => dial(phone)}>
          打电话问社区
        </Button>
      ) : null}
    </View>
  )
}
