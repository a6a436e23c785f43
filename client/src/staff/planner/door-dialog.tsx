import { obstacleWords } from '@chuanmen/types/door-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { DoorActions } from './door-actions'
import { chanceWords, pastWords, priceWords, visitsWords, whyOut } from './plan-words'
import type { PlannerPageState } from './use-planner-page'

/** A door that was tapped in the picture, in the plan or not. */
export function DoorDialog({ page, flatId }: { page: PlannerPageState; flatId: string }) {
  const found = page.doors.get(flatId)
  const planned = page.planned.get(flatId)
  const barred = page.barred.get(flatId)
  if (!found)
    return (
      <Dialog
        title="这一户不用敲"
        onClose={page.stopAsking}
        actions={<Button onPress={page.stopAsking}>知道了</Button>}
      >
        <View>它已经同意了，或者不在要征求意见的管上。</View>
      </Dialog>
    )
  const place = `${found.place} ${found.door.room}`
  const isExcluded = page.model.whatIf.excludes.includes(flatId)
  const number = page.numbers.get(flatId)
  return (
    <Dialog title={number ? `${number} · ${place}` : place} onClose={page.stopAsking}>
      <View className="stack">
        <View>
          {planned ? (
            <>
              <View className="t-bold">{planned.why.join(' · ')}</View>
              <View>{`${visitsWords(planned)} · ${chanceWords(planned)}`}</View>
              <View className="c-teal t-bold">
                {priceWords(page.model.prices ? (page.model.prices.get(flatId) ?? 0) : undefined)}
              </View>
            </>
          ) : (
            <>
              <View className="t-bold">
                {[obstacleWords[found.door.obstacle], visited(found.door.attempts)].filter(Boolean).join(' · ')}
              </View>
              <View>
                {barred ??
                  (isExcluded
                    ? '这次手工去掉了。'
                    : found.waits
                      ? `这份计划里没有它：${whyOut(page.model.plan, found.stairwellId)}`
                      : '没有管在等它，敲开也成不了串。')}
              </View>
            </>
          )}
          <View className="t-note">{pastWords(found.door)}</View>
        </View>
        <DoorActions page={page} flatId={flatId} place={place} onDone={page.stopAsking} />
      </View>
    </Dialog>
  )
}

const visited = (attempts: number) => (attempts > 0 ? `去过 ${attempts} 次` : '')
