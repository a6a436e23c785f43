import { type MessageFacts, messageFields, templateFor } from '@chuanmen/domain/message/message-fields'
import type { MessageSource, MessageTemplate } from '@chuanmen/types/message'
import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'

type Props = { templates: readonly MessageTemplate[]; facts: MessageFacts }

const names: Record<MessageSource, string> = {
  title: '事项',
  brief: '说明',
  kind: '类型',
  place: '地点',
  when: '时间',
  startsAt: '开始',
  endsAt: '结束',
  estate: '小区',
  contactName: '联系人',
  contactPhone: '电话',
  todo: '要做',
  why: '原因',
}

/** The same notice as WeChat's own message, field by field as it will be sent; a field that cannot be sent says so. */
export function WechatCard({ templates, facts }: Props) {
  const template = templateFor(templates, facts.content.kind)
  if (!template)
    return <View className="t-note">这一类还没有设微信提醒的模板：住户打开「串门」才看得到，其余靠打电话、上门。</View>
  return (
    <View className="wechat-card" {...aria({ role: 'group', label: '微信提醒的样子' })}>
      <View className="row wechat-card-head">
        <View className="wechat-card-mark" />
        <Text className="grow">串门</Text>
        <Text className="t-note">服务通知</Text>
      </View>
      {Object.entries(template.fields).map(([as, source]) => {
        const filled = messageFields({ fields: { [as]: source } }, facts)
        return (
          <View key={as} className="wechat-card-row">
            <Text className="wechat-card-name">{names[source]}</Text>
            <Text
              className={`wechat-card-value ${filled.ok ? '' : filled.detail?.why === 'empty' ? 'c-ink2' : 'c-brick'}`}
            >
              {filled.ok ? (filled.value[as]?.value ?? '') : badWords(String(filled.detail?.why))}
            </Text>
          </View>
        )
      })}
      <View className="wechat-card-foot">
        <Text>进入小程序查看</Text>
      </View>
    </View>
  )
}

const badWords = (why: string) =>
  why === 'empty' ? '（还没写）' : why === 'long' ? '（太长，放不下）' : '（有微信不收的字）'
