import { isUrgentKind, noticeKindWords } from '@chuanmen/types/notice-words'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { Tag } from '@/components/tag/tag'
import { dayHour } from '@/lib/format'
import type { Entry } from './groups'
import { placeAndTime, standing } from './standing'

const barOf = ({ reached, households }: Entry) => `${households > 0 ? (reached * 100) / households : 0}%`

/** 「11月23日 周一 上午8点发」「定在 … 发」「草稿」 */
function sentWords({ publishedAt, publishAt }: Entry, now: number): string {
  if (publishedAt) return `${dayHour(publishedAt, now)}发`
  return publishAt ? `定在 ${dayHour(publishAt, now)} 发` : '草稿'
}

/** One notice: what, when, and how many households were reached (rule 6: never how many it was sent to). */
export function NoticeRow({ notice, onPress }: { notice: Entry; onPress: () => void }) {
  const { kind, title, state, replaces } = notice
  const now = Date.now()
  const { words, left, mark } = standing(notice)
  const place = placeAndTime(notice, now)
  const isWithdrawal = replaces === 'withdrawal'
  const what = isWithdrawal ? '撤回' : noticeKindWords[kind]
  const isPressing = isUrgentKind(kind) && !mark && !(isWithdrawal && left === '')
  const sent = sentWords(notice, now)
  return (
    <Press
      className={`notices-row ${mark ? 'notices-over' : ''}`}
      label={[what, mark, title, place, sent, words, left].filter(Boolean).join('，')}
      onPress={onPress}
    >
      <View className="grow">
        <View className="row row-wrap notices-row-head">
          <Tag tone={isPressing ? 'amber' : 'plain'}>{what}</Tag>
          {mark ? <Tag>{mark}</Tag> : null}
          <Text className="t-bold">{title}</Text>
        </View>
        {place ? <View>{place}</View> : null}
        <View className="t-note">{sent}</View>
      </View>
      <View className="notices-reach">
        {left ? (
          <Reach words={words} left={left} width={barOf(notice)} isOver={mark !== ''} />
        ) : (
          <Tag {...(state === 'scheduled' ? { icon: 'clock' as const } : {})}>{words}</Tag>
        )}
      </View>
      <Icon name="next" size={18} className="c-ink2" />
    </Press>
  )
}

type ReachProps = { words: string; left: string; width: string; isOver: boolean }

const Reach = ({ words, left, width, isOver }: ReachProps) => (
  <>
    <View className={width === '100%' ? 't-bold c-teal' : 't-bold'}>{words}</View>
    <View className="notices-bar">
      <View className="notices-bar-done" style={{ width }} />
    </View>
    <View className={width === '100%' || isOver ? 't-note' : 't-note c-amber'}>{left}</View>
  </>
)
