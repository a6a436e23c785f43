import { View } from '@tarojs/components'
import { NoticeView } from '../notice-view/notice-view'
import { PhonePreview } from '../phone-preview/phone-preview'
import type { NoticeEdit } from './use-notice-edit'
import { WechatCard } from './wechat-card'

/** What a household will see: the message in WeChat first, then the notice itself in either scale. */
export function Preview({ edit, estateName }: { edit: NoticeEdit; estateName: string }) {
  const { form, content, count, facts, corrected } = edit
  return (
    <View className="stack">
      <View className="stack notice-edit-wechat">
        <View className="t-lead">微信里的提醒</View>
        <WechatCard templates={count.templates} facts={facts} />
      </View>
      <PhonePreview folded title="住户看到的">
        {(isElder) => (
          <NoticeView
            content={content}
            from={`${estateName} · 刚刚发`}
            isElder={isElder}
            attachments={form.attachments}
            replaces={corrected ? { how: 'correction', why: form.correctionWhy.trim() || '（改了什么）' } : null}
          />
        )}
      </PhonePreview>
    </View>
  )
}
