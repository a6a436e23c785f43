import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { helpAtWords } from '@chuanmen/types/help-words'
import { type Moment, yuan } from '@/lib/format'
import { ringLine } from './ring'
import { dayHourWords, hourWords } from './when'

export type Stand = { title: string; words: string; tone: 'teal' | 'amber' | 'plain' }
type Place = HelpTaskView['places'][number]

const names = (places: readonly Place[]) => places.map(({ name }) => name).join('、')
const hasSaidYes = ({ order }: Place) => order === null || order.state === 'confirmed'

/** Who has said that they come: an order that a station has not confirmed is none. */
export const comers = ({ places }: Pick<HelpTaskView, 'places'>) => places.filter(hasSaidYes)
/** The order a station was asked or has answered with another hour. */
export const openOrder = ({ places }: Pick<HelpTaskView, 'places'>) => places.find((place) => !hasSaidYes(place))

/** How it stands, for its household: what is the case, and what comes next. */
export function standOf(view: HelpTaskView, now: Moment): Stand {
  const coming = comers(view)
  const when = (hour: number) => dayHourWords(view.on, hour, now)
  switch (view.at) {
    case 'open': {
      const words = ringLine(view, now) || '没人接的话，社区工作人员来安排。'
      if (coming.length === 0) return { title: view.isUrgent ? '在找人，加急' : '在找人', words, tone: 'amber' }
      const hour = coming[0]?.fromHour ?? view.fromHour
      return {
        title: `${names(coming)}答应了，还差 ${view.missing} 位`,
        words: `${when(hour)}来。${words}`,
        tone: 'amber',
      }
    }
    case 'asked': {
      const order = openOrder(view)
      if (order?.order?.state === 'countered' && order.order.counterHour !== null)
        return {
          title: `${order.name}问：换到${hourWords(order.order.counterHour)}行吗？`,
          words: `原来约的是${hourWords(order.fromHour)}。两个时间都给您留着，点一个就定下来。`,
          tone: 'amber',
        }
      return {
        title: `等${order?.name ?? '驿站'}确认`,
        words: order ? `${when(order.fromHour)}的位置给您留着。` : '确认以后告诉您。',
        tone: 'amber',
      }
    }
    case 'filled': {
      const [first] = coming
      const isStation = first?.as === 'station'
      return {
        title: isStation ? `${names(coming)}约好了` : `${names(coming)}会来`,
        words: first ? `${when(first.fromHour)}${first.isAtStation ? '，请您到驿站去' : '到您家'}。` : '',
        tone: 'teal',
      }
    }
    case 'underway':
      return {
        title: `${names(view.places.filter(({ checkedInAt }) => checkedInAt !== null))}到了，正在帮`,
        words: '',
        tone: 'teal',
      }
    case 'done':
      return {
        title: '帮完了，请您看看',
        words: '好的话点几颗星；不对的地方可以向街道说。两天没动静就算办完了。',
        tone: 'amber',
      }
    case 'confirmed':
      return { title: '办完了', words: view.thanks ? `您给了 ${view.thanks.stars} 颗星。` : '', tone: 'teal' }
    case 'unmet':
      return {
        title: '这次没能办成，对不起',
        words: '要紧的话请马上打电话给社区，也可以换个时间再请一次。',
        tone: 'amber',
      }
    default:
      return { title: helpAtWords[view.at], words: '', tone: 'plain' }
  }
}

/** What an order costs, said with it. */
export const orderPrice = ({ order }: Place) =>
  order ? (order.priceFen === 0 ? '不收钱' : `${yuan(order.priceFen)}，到时付给驿站`) : ''

const liveAts: readonly HelpTaskView['at'][] = ['open', 'asked', 'filled', 'underway', 'done']
export const isLive = ({ at }: Pick<HelpTaskView, 'at'>) => liveAts.includes(at)

/** Something that the household has to say now. */
export const asksMe = (view: HelpTaskView) =>
  view.moves.includes('acceptCounter') || (view.at === 'done' && view.moves.includes('confirm'))
