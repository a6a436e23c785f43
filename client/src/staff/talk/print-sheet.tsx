import { liableWords, type TalkView, talkParties, talkPartyWords } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { placeOf, slotWords } from '@/components/talk/talk-words'
import { toast } from '@/components/toast/toast'
import { yuan } from '@/lib/format'
import type { TalkPage } from './use-talk'

const isWeb = process.env.TARO_ENV === 'h5'
const NUMBER_LENGTH = 12

/** The minutes on one sheet of A4 with three places to sign. Its number is of exactly these words: other minutes print another. */
export function PrintSheet({ page, view }: { page: TalkPage; view: TalkView }) {
  const { minutes, minutesHash } = view
  if (!minutes || !minutesHash) return null
  const slot = view.slots.find(({ slotId }) => slotId === view.slotId)
  const copy = () => void Taro.setClipboardData({ data: textOf(view) }).then(() => toast('复制好了，发给打印的人'))
  return (
    <View className="stack">
      <View className="row row-wrap talk-print-ways">
        <Button onPress={page.close}>回面谈</Button>
        <Button icon="doc" onPress={copy}>
          复制文字
        </Button>
        {isWeb ? (
          <Button variant="primary" icon="print" onPress={() => window.print()}>
            打印
          </Button>
        ) : null}
      </View>
      <View className="talk-sheet">
        <View className="talk-sheet-title">装修恢复面谈纪要</View>
        <View>{`${view.estateName} ${view.building}${view.unit} ${view.room}`}</View>
        {slot ? <View>{`${slotWords(slot)}，${view.where}`}</View> : null}
        <View className="talk-sheet-words">{minutes.words}</View>
        <View className="talk-sheet-table">
          {minutes.surfaces.map((one) => (
            <View key={placeOf(one)} className="talk-sheet-row">
              <View className="talk-sheet-place">{placeOf(one)}</View>
              <View className="talk-sheet-standard">{one.standard}</View>
              <View className="talk-sheet-liable">{`弄坏了${liableWords[one.liable]}`}</View>
            </View>
          ))}
        </View>
        <View className="talk-sheet-ceiling">{`弄坏了，最多赔 ${yuan(minutes.ceilingFen)}`}</View>
        <View className="talk-sheet-signs">
          {talkParties.map((party) => (
            <View key={party} className="talk-sheet-sign">
              <View className="talk-sheet-line" />
              <View>{`${talkPartyWords[party]}签字`}</View>
              <View className="talk-sheet-line talk-sheet-day" />
              <View>日期</View>
            </View>
          ))}
        </View>
        <View className="talk-sheet-foot">
          {`纪要编号 ${minutesHash.slice(0, NUMBER_LENGTH)}。纪要改过，编号就变，要用新的重签。有事打 ${view.estatePhone}`}
        </View>
      </View>
    </View>
  )
}

const textOf = ({ building, unit, room, minutes, minutesHash }: TalkView): string =>
  [
    `装修恢复面谈纪要 ${building}${unit} ${room}`,
    minutes?.words ?? '',
    ...(minutes?.surfaces.map((one) => `${placeOf(one)}：${one.standard}，弄坏了${liableWords[one.liable]}`) ?? []),
    `弄坏了，最多赔 ${yuan(minutes?.ceilingFen ?? 0)}`,
    ...talkParties.map((party) => `${talkPartyWords[party]}签字：____________ 日期：________`),
    `纪要编号 ${minutesHash?.slice(0, NUMBER_LENGTH) ?? ''}`,
  ].join('\n')
