import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CSSProperties } from 'react'
import { Button } from '@/components/button/button'
import { toast } from '@/components/toast/toast'
import { day } from '@/lib/format'
import { byStairwell, placeOf } from './find-door'
import { sumWords, visitsWords } from './plan-words'
import { sheetShape, sheetText } from './sheet-shape'
import type { PlannerPageState } from './use-planner-page'

const isWeb = process.env.TARO_ENV === 'h5'

/** The doors on paper in walking order, with boxes to tick: no names and no numbers, for it may be lost. */
export function PlannerSheet({ page, estateName }: { page: PlannerPageState; estateName: string }) {
  const { plan, view } = page.model
  if (!plan || !view) return null
  const { columns, rowMm } = sheetShape(plan.doors)
  const title = `${estateName} 要敲的门，${day(view.today)}`
  const copy = () =>
    void Taro.setClipboardData({ data: sheetText(title, plan.doors) }).then(() => toast('复制好了，发给打印的人'))
  return (
    <View className="stack">
      <View className="row row-wrap planner-print-ways">
        <Button onPress={() => page.setPrinting(false)}>回计划</Button>
        <Button icon="doc" onPress={copy}>
          复制文字
        </Button>
        {isWeb ? (
          <Button variant="primary" icon="print" onPress={() => window.print()}>
            打印
          </Button>
        ) : (
          <View className="t-note">微信里打不了。请在电脑上用浏览器打开工作台来打印，或者复制文字发给能打印的人。</View>
        )}
      </View>
      <View
        className={`planner-sheet ${columns === 2 ? 'planner-sheet-two' : ''}`}
        style={{ '--row': `calc(var(--mm) * ${rowMm})` } as CSSProperties}
      >
        <View className="planner-sheet-head">
          <View className="planner-sheet-title">{title}</View>
          <View className="planner-sheet-inner">内部使用，不给住户看</View>
        </View>
        <View>{sumWords(plan)}</View>
        <View className="planner-sheet-list">
          {byStairwell(plan.doors).map(({ stairwellId, of }) => (
            <View key={stairwellId} className="planner-sheet-part">
              <View className="planner-sheet-place">{of[0] ? placeOf(of[0]) : ''}</View>
              {of.map((planned) => (
                <View key={planned.door.flatId} className="planner-sheet-row">
                  <View className="planner-sheet-number">{String(page.numbers.get(planned.door.flatId) ?? '')}</View>
                  <View className="planner-sheet-room">{planned.door.room}</View>
                  <View className="planner-sheet-why">{[...planned.why, visitsWords(planned)].join('，')}</View>
                  {['谈成', '再来', '没人'].map((words) => (
                    <View key={words} className="planner-sheet-tick">
                      <View className="planner-sheet-box" />
                      {words}
                    </View>
                  ))}
                </View>
              ))}
            </View>
          ))}
        </View>
        <View className="planner-sheet-foot">
          敲完请回「串门」记一次走访，计划会跟着改。住户说不想再被打扰，就不要再敲。
        </View>
      </View>
    </View>
  )
}
