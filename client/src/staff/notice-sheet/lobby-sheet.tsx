import { noticeKindWords } from '@chuanmen/types/notice-words'
import { View } from '@tarojs/components'
import { dayHour, phoneGroups } from '@/lib/format'
import { SheetCode } from './sheet-code'
import { clausesOf, whenParts } from './sheet-words'
import type { Printed } from './use-sheet'

/** One A4 page for a stairwell's door: what, when, what to do, whom to ring, in letters that are read standing (rule 7). */
export function LobbySheet({ printed, place }: { printed: Printed; place: string }) {
  const { notice, estate } = printed
  const { content, replaces, publishedAt, noticeId } = notice
  const { kind, title, where, why, todo, body, contactName, contactPhone, emergencyReason, approvalRef } = content
  const when = whenParts(content)
  const ribbon =
    replaces?.how === 'correction'
      ? `更正：${replaces.why}`
      : replaces?.how === 'withdrawal'
        ? `撤回：${replaces.why}`
        : emergencyReason
          ? `紧急抢修：${emergencyReason}`
          : ''
  return (
    <View className="sheet-page sheet-lobby">
      <View className="sheet-top">
        <View>{`${estate.name} ${place}`}</View>
        <View className="sheet-kind">{noticeKindWords[kind]}通知</View>
      </View>
      {ribbon ? <View className="sheet-ribbon">{ribbon}</View> : null}
      <View className="sheet-title">
        {clausesOf(title).map((clause, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a clause may come twice
          <View key={at} className="sheet-clause">
            {clause}
          </View>
        ))}
      </View>
      {when ? (
        <View className="sheet-when">
          <View>{when.day}</View>
          <View>{when.hours}</View>
        </View>
      ) : null}
      <View className="sheet-facts">
        <Fact name="哪里" words={where} />
        <Fact name="为什么" words={replaces?.how === 'withdrawal' ? '' : why} />
        <Fact name="请您" words={todo} isStrong />
        <Fact name="有事找" words={`${contactName} ${phoneGroups(contactPhone)}`} isStrong />
      </View>
      {body ? <View className="sheet-body">{body}</View> : null}
      <View className="sheet-end">
        <SheetCode noticeId={noticeId} />
        <View className="sheet-from">
          <View>{`${estate.name}居委会`}</View>
          <View className="sheet-typed">{estate.phone}</View>
          {publishedAt ? <View>{`${dayHour(publishedAt)}发`}</View> : null}
          {approvalRef ? <View>{`供水部门批准：${approvalRef}`}</View> : null}
        </View>
      </View>
    </View>
  )
}

const Fact = ({ name, words, isStrong }: { name: string; words: string; isStrong?: boolean }) =>
  words ? (
    <View className={`sheet-fact ${isStrong ? 'sheet-strong' : ''}`}>
      <View className="sheet-name">{name}</View>
      <View className="sheet-value">{words}</View>
    </View>
  ) : null
