import { type ReasonCode, reasons } from '@chuanmen/types/reasons'
import { type Item, riserWords } from '@chuanmen/types/riser'
import type { FlatView } from '@chuanmen/types/stairwell'
import { flatStateWords } from '@chuanmen/types/tally'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CardSection } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { dayHour } from '@/lib/format'

type Answer = FlatView['answers'][number]

const kindWords: Record<Answer['kind'], string> = {
  answer: '线上答复',
  paper: '纸质答复',
  agent: '代理人答复',
  call: '电话确认',
  disputed: '纸和手机上的不一样，等核对',
  settled: '核对好了，按手机上的',
  withdrawal: '撤回',
  access: '租户登记进户',
  correction: '更正',
  text: '文本改过，要重新答复',
  lock: '锁定施工',
}

const itemLine = (item: Item, state: Answer['items'][number]['state']): string => {
  const name = riserWords[item].name.replace('立管', '')
  if (state === null) return name
  return `${name}：${state === 'withdrawn' ? '已撤回' : flatStateWords[state]}`
}

type Props = { file: FlatView; onPhotos: (photoIds: string[]) => void }

/** What was said in this round, newest first, with reasons in the household's own words. */
export function FlatAnswers({ file: { answers, round }, onPhotos }: Props) {
  if (!round) return null
  return (
    <CardSection>
      <View className="t-bold">这一轮的答复</View>
      {answers.length === 0 ? <View className="t-note">还没有答复。</View> : null}
      {answers.map((answer) => (
        <View key={answer.seq} className="flat-answer">
          <View className="row row-wrap flat-owner-head">
            <View className="t-bold">{kindWords[answer.kind]}</View>
            <View className="grow">{answer.who}</View>
          </View>
          <View className="t-note">{dayHour(answer.at)}</View>
          {answer.items.map(({ item, state }) => (
            <View key={item} className="flat-item">
              {state === 'withdrawn' || state === null ? (
                <Icon name="reconfirm" className="c-amber" />
              ) : (
                <Icon
                  name={state}
                  className={state === 'agreed' ? 'c-teal' : state === 'refused' ? 'c-brick' : 'c-amber'}
                />
              )}
              <Text>{itemLine(item, state)}</Text>
            </View>
          ))}
          {answer.reasons.length > 0 ? (
            <View className="c-ink2">{`原因：${answer.reasons.map((code) => reasons[code as ReasonCode] ?? code).join('、')}`}</View>
          ) : null}
          {answer.words ? <View className="flat-words">{`「${answer.words}」`}</View> : null}
          {answer.photoIds.length > 0 ? (
            <Button variant="link" icon="image" onPress={() => onPhotos(answer.photoIds)}>
              {`看照片（${answer.photoIds.length} 张）`}
            </Button>
          ) : null}
        </View>
      ))}
    </CardSection>
  )
}
