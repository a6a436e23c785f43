import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'
import { toast } from '@/components/toast/toast'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { mostWords } from './cost-words'
import type { Pool, PoolView } from './use-pool'

type Props = { view: PoolView; pool: Pool; flatId: string; now: number; onStale: () => void }

/** Joining is voluntary and so is leaving: two equal buttons, and what each means before it is done. */
export function JoinCard({ view: { stairwellId, mine, abilities }, pool, flatId, now, onStale }: Props) {
  const [asking, setAsking] = useState<'in' | 'out'>()
  const joining = useMutate('pool.join', ['pool.view'], `pool-join:${stairwellId}~${flatId}`)
  const isIn = mine !== null
  const confirm = async () => {
    const join = asking === 'in'
    const done = await joining.run({ stairwellId, flatId, rev: pool.rev, join })
    setAsking(undefined)
    if (!done) return onStale()
    toast(join ? '您家加入了' : '您家不在约定里')
  }
  const choose = (wanted: 'in' | 'out') => {
    // Pressing what is so already changes nothing, but a covenant that changed is confirmed by pressing it.
    if (wanted === (isIn ? 'in' : 'out') && !mine?.isOld) return toast(isIn ? '您家已经加入了' : '好，您家不加入')
    joining.reset()
    setAsking(wanted)
  }
  return (
    <Card tone={mine?.isOld ? 'amber' : 'plain'}>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          {mine?.isOld ? '约定改过了，您家还加入吗' : '您家加入吗'}
        </View>
        <View className="t-bold">自愿。加不加入都行，不影响换管，也不影响您要赔付。</View>
        {abilities.join ? (
          <ChoiceGrid
            label="您家加入吗"
            choices={[
              { value: 'in', words: '加入' },
              { value: 'out', words: '不加入' },
            ]}
            chosen={mine?.isOld ? undefined : isIn ? 'in' : undefined}
            onChoose={choose}
          />
        ) : (
          <View>业主或租户才能替您家决定，您可以把这一页给他们看。</View>
        )}
        <View {...aria({ role: 'status', live: 'polite' })}>
          {mine ? `您家 ${day(mine.since, now)} 加入的，随时能退出。` : '现在您家没有加入。'}
        </View>
        <ActFailure failure={joining.failure} />
      </View>
      {asking ? (
        <Dialog
          title={asking === 'in' ? '加入这份约定' : '退出这份约定'}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button onPress={() => setAsking(undefined)}>再想想</Button>
              <Button variant="primary" busy={joining.isBusy} onPress={() => void confirm()}>
                {asking === 'in' ? '加入' : '退出'}
              </Button>
            </>
          }
        >
          <View className="stack">
            {(asking === 'in' ? joinMeans(mostWords(pool, isIn)) : leaveMeans).map((line) => (
              <View key={line}>{line}</View>
            ))}
          </View>
        </Dialog>
      ) : null}
    </Card>
  )
}

const joinMeans = (most: string) => [
  `${most}。`,
  '每一次都会先问您家，写明您家那一份。您可以同意，也可以这次不参加。',
  '钱由邻居自己交，「串门」不经手，只记下谁答应了、谁收到了。',
]
const leaveMeans = [
  '退出以后，新的损失不再问您家，您家也不能再请邻居分担。',
  '已经答应过的那几份仍然算数。以后想回来，随时能再加入。',
]
