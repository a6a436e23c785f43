import type { MattersView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'
import { toast } from '@/components/toast/toast'
import { day, dayOf } from '@/lib/format'

const DAY_MS = 86_400_000
const spans = [
  { value: '7', words: '一个星期' },
  { value: '30', words: '一个月' },
  { value: '90', words: '三个月' },
] as const
type Span = (typeof spans)[number]['value']

/** Nobody comes or rings until a day that the household says. */
export function PauseDialog({ view, onClose }: { view: MattersView; onClose: () => void }) {
  const { flatId, stairwellId, pausedUntil } = view
  const [span, setSpan] = useState<Span>('7')
  const doing = useMutate('plan.pauseVisits', ['plan.mine'])
  const until = dayOf(Date.now() + Number(span) * DAY_MS)
  const set = async (to: string | null) => {
    const done = await doing.run({ flatId, stairwellId, until: to })
    if (!done) return
    toast(to ? `记下了，${day(to)}前不上门` : '好，可以再联系您了')
    onClose()
  }
  return (
    <Dialog
      title="先别上门"
      onClose={onClose}
      actions={
        <>
          {pausedUntil ? (
            <Button busy={doing.isBusy} onPress={() => void set(null)}>
              现在就可以来
            </Button>
          ) : (
            <Button onPress={onClose}>再想想</Button>
          )}
          <Button variant="primary" busy={doing.isBusy} onPress={() => void set(until)}>
            就这样
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>这段时间社区的人不上门、不打电话。急事除外，比如漏水。</View>
        <ChipRow label="多久" options={spans} chosen={[span]} onChange={([one]) => one && setSpan(one)} />
        <View className="t-note">{`到 ${day(until)}。随时能改。`}</View>
        <ActFailure failure={doing.failure} onRetry={() => void set(until)} />
      </View>
    </Dialog>
  )
}
