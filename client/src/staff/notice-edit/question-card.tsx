import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { CardTitle } from './fields'
import { NOTICE_MAX, OPTIONS_MAX, OPTIONS_MIN } from './form'
import type { NoticeEdit } from './use-notice-edit'

/** One question below the notice, with two to four answers that are equally easy to give. */
export function QuestionCard({ edit: { form, change, errors } }: { edit: NoticeEdit }) {
  const { hasQuestion, questionWords, options } = form
  const set = (at: number, words: string) =>
    change({ options: options.map((option, index) => (index === at ? words : option)) })
  return (
    <Card>
      <View className="stack">
        <CardTitle>问一句</CardTitle>
        <View className="chip-row">
          <Chip chosen={hasQuestion} onPress={() => change({ hasQuestion: !hasQuestion })}>
            要住户回一句
          </Chip>
        </View>
        {hasQuestion ? (
          <>
            <Field
              label="问什么"
              required
              value={questionWords}
              maxLength={NOTICE_MAX.question}
              placeholder="例如：停水那天要不要志愿者送水？"
              error={errors.questionWords}
              onChange={(words) => change({ questionWords: words })}
            />
            {options.map((option, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no name but its place
              <View key={at} className="row notice-edit-option">
                <View className="grow">
                  <Field
                    label={`回答 ${at + 1}`}
                    required
                    value={option}
                    maxLength={NOTICE_MAX.option}
                    placeholder={at === 0 ? '例如：要' : '例如：不用'}
                    onChange={(words) => set(at, words)}
                  />
                </View>
                {options.length > OPTIONS_MIN ? (
                  <Press
                    className="notice-edit-drop"
                    label={`去掉回答 ${at + 1}`}
                    onPress={() => change({ options: options.filter((_, index) => index !== at) })}
                  >
                    <Icon name="close" size={18} />
                  </Press>
                ) : null}
              </View>
            ))}
            {options.length < OPTIONS_MAX ? (
              <View className="row">
                <Button size="small" icon="plus" onPress={() => change({ options: [...options, ''] })}>
                  加一个回答
                </Button>
              </View>
            ) : null}
            {errors.question ? (
              <View className="row c-brick field-error" {...aria({ role: 'alert' })}>
                <Icon name="warning" size={18} />
                <View className="grow">{errors.question}</View>
              </View>
            ) : null}
            <View className="t-note">一户算一个回答，改了以后来的为准。谁没答，也看得到是几户。</View>
          </>
        ) : null}
      </View>
    </Card>
  )
}
