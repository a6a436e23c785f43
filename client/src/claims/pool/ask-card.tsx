import { NOTICED_DAYS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { DayField } from '@/components/day-field/day-field'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import { dayOf, yuan } from '@/lib/format'
import { go } from '@/lib/navigate'
import { useAsk } from './use-ask'
import type { Pool, PoolView } from './use-pool'

const WHAT_MAX = 60
const DAY_MS = 86_400_000

type Props = { view: PoolView; pool: Pool; flatId: string; now: number; onStale: () => void }

/** A small loss of one's own: asks the neighbours to share it. Above the limit it is a claim, and the way there stands beside the words. */
export function AskCard({ view, pool, flatId, now, onStale }: Props) {
  const { stairwellId } = view
  const ask = useAsk(stairwellId, flatId, pool.limitFen, onStale)
  const { draft, errors, sending, isOpen } = ask
  if (!isOpen)
    return (
      <Button wide variant="outline" icon="plus" onPress={ask.open}>
        请邻居分担一笔小损失
      </Button>
    )
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          请邻居分担
        </View>
        <View>{`不超过 ${yuan(pool.limitFen)}。邻居自愿，没人参加的部分由您家自己承担。`}</View>
        <Field
          required
          label="坏了什么"
          placeholder="例如：门口地砖砸裂两块"
          maxLength={WHAT_MAX}
          value={draft.what}
          error={errors.what}
          onChange={(what) => ask.change({ what })}
        />
        <Field
          required
          label="一共多少钱（元）"
          type="digit"
          placeholder="例如：180"
          maxLength={14}
          value={draft.typed}
          error={errors.typed}
          onChange={(typed) => ask.change({ typed })}
        />
        {ask.isOverLimit || sending.failure?.code === 'pool_limit' ? (
          <Button wide variant="outline" arrow onPress={() => void go('/claims/file/index', { flatId, stairwellId })}>
            去「要赔付」
          </Button>
        ) : null}
        <View className="stack-tight">
          <View className="t-bold">哪天的事</View>
          <DayField
            label="哪天的事"
            value={draft.happenedOn || null}
            first={dayOf(now - NOTICED_DAYS_MAX * DAY_MS)}
            last={dayOf(now)}
            onChange={(happenedOn) => ask.change({ happenedOn })}
          />
          {errors.happenedOn ? (
            <View className="c-brick" {...aria({ role: 'alert' })}>
              {errors.happenedOn}
            </View>
          ) : null}
        </View>
        {ask.isAlone ? <View className="c-amber">还没有别的邻居加入，现在问不到人。</View> : null}
        <ActFailure failure={sending.failure} onRetry={() => void ask.submit()} />
        <View className="row row-wrap">
          <Button onPress={ask.close}>先不问</Button>
          <Button variant="primary" busy={sending.isBusy} onPress={() => void ask.submit()}>
            {`问一问 ${Math.max(0, pool.members - 1)} 户邻居`}
          </Button>
        </View>
        <View className="t-note">填的内容存在这台手机里，没发出去也不会丢。</View>
      </View>
    </Card>
  )
}
