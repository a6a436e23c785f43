import type { MyWorks } from '@chuanmen/types/works-actions'
import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { Unbroken } from '@/components/page/unbroken'
import { beginWords } from '@/components/stage-line/steps'
import { aria } from '@/lib/aria'

type Changing = Pick<MyWorks, 'lastMove' | 'late' | 'visit' | 'state'>
type Props = { work: Changing; now: number }

/** Whether there is anything that is no longer as it was told. */
export const hasChanges = ({ lastMove, late, visit, state }: Changing) =>
  state !== 'finished' && (lastMove !== null || late !== null || visit === 'missed')

/** What is no longer as it was told: a date that moved, with the old one struck out and why; a crew that will be late. */
export function Changes({ work: { lastMove, late, visit }, now }: Props) {
  return (
    <>
      {lastMove ? (
        <View className="row works-change">
          <Icon name="swap" className="c-amber" />
          <View className="grow">
            <View className="t-bold">
              {lastMove.what === 'all' ? '上门的日子改了' : `${stageWords[lastMove.what]}的时间改了`}
            </View>
            <View className="works-before" {...aria({ label: `原来是 ${beginWords(lastMove.from, now)}` })}>
              <Unbroken>{beginWords(lastMove.from, now)}</Unbroken>
            </View>
            <View className="t-bold">
              <Unbroken>{`改到 ${beginWords(lastMove.to, now)}`}</Unbroken>
            </View>
            <View>{`原因：${lastMove.why}`}</View>
          </View>
        </View>
      ) : null}
      {visit === 'missed' ? (
        <View className="row works-change">
          <Icon name="door" className="c-amber" />
          <View className="grow">
            <View className="t-bold">施工队来的时候，家里没有人开门</View>
            <View>工作人员会和您约新时间，也可以先打电话给施工队。</View>
          </View>
        </View>
      ) : null}
      {late ? (
        <View className="row works-change">
          <Icon name="clock" className="c-amber" />
          <View className="grow">
            <View className="t-bold">{`施工队说，${stageWords[late.kind]}要晚一些`}</View>
            {late.words ? <View>{late.words}</View> : null}
            <View className="c-ink2">新时间定下来，会发通知。</View>
          </View>
        </View>
      ) : null}
    </>
  )
}
