import { Text, View } from '@tarojs/components'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Progress } from '@/components/progress/progress'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { stepsAfter } from './file-words'
import type { Sending } from './use-file'
import { useTemplate } from './use-template'

type Props = {
  isOver: boolean
  sending: Sending | null
  reading: string | null
  failure: Failure | null
  onChoose: () => void
  onAgain: () => void
}

/** The first step: a place to drop the file, a button to choose it, and an empty template. */
export function ChooseFile({ isOver, sending, reading, failure, onChoose, onAgain }: Props) {
  const template = useTemplate()
  const isBusy = Boolean(sending || reading)
  return (
    <View className="stack">
      {failure ? <Refused failure={failure} onAgain={onAgain} /> : null}
      <View className="roster-first">
        <View className={`roster-drop ${isOver ? 'roster-drop-over' : ''}`}>
          {isBusy ? (
            <View className="roster-drop-work">
              {sending ? (
                <Progress words={`正在上传「${sending.name}」`} share={sending.share} />
              ) : (
                <Progress words={`正在读「${reading}」，认表头、查问题`} />
              )}
            </View>
          ) : (
            <>
              <Icon name="upload" size={40} className="c-teal" />
              <View className="t-lead roster-for-phone">选一个名册文件</View>
              <View className="t-lead roster-for-desk">{isOver ? '松手就上传' : '把名册文件拖到这里'}</View>
              <View className="t-note">Excel（.xlsx、.xls）或 CSV，不用改格式：表头叫什么、从第几行开始，都能认</View>
              <Button variant="primary" icon="upload" onPress={onChoose}>
                选文件
              </Button>
              {process.env.TARO_ENV === 'h5' ? null : (
                <View className="t-note">先把文件发到微信的「文件传输助手」，再从聊天里选</View>
              )}
            </>
          )}
        </View>
        <Card>
          <View className="stack">
            <View className="t-lead">放心</View>
            <Assurance words="先看问题，再导入。您点「导入」以前，什么都不会写进去" />
            <Assurance words="表里没有的住户不会被删掉" />
            <Assurance words="身份证号认出来就丢掉，不保存" />
            <Assurance words="同一份表导两次，结果一样" />
            <View className="row row-wrap">
              <Button variant="link" icon="download" busy={template.isBusy} onPress={template.get}>
                下载空白模板
              </Button>
            </View>
            <FailureNote failure={template.failure} onRetry={template.get} />
          </View>
        </Card>
      </View>
    </View>
  )
}

const Assurance = ({ words }: { words: string }) => (
  <View className="roster-promise">
    <Icon name="check" size={18} className="c-teal" />
    <Text className="grow">{words}</Text>
  </View>
)

function Refused({ failure, onAgain }: { failure: Failure; onAgain: () => void }) {
  const steps = stepsAfter(failure)
  if (steps.length === 0) return <FailureNote failure={failure} onRetry={onAgain} />
  return (
    <View className="roster-refused" {...aria({ role: 'alert' })}>
      <View className="row">
        <Icon name="warning" className="c-brick" />
        <View className="t-lead grow">这个文件用不了</View>
      </View>
      <View>{failure.message}</View>
      <View className="t-bold">怎么办</View>
      {steps.map((words, index) => (
        <View className="roster-promise" key={words}>
          <Text className="t-bold">{`${index + 1}.`}</Text>
          <Text className="grow">{words}</Text>
        </View>
      ))}
    </View>
  )
}
