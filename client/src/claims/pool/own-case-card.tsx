import { View } from '@tarojs/components'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Unbroken } from '@/components/page/unbroken'
import { ActFailure } from '@/components/page-state/act-failure'
import { Tag } from '@/components/tag/tag'
import { day, yuan } from '@/lib/format'
import { outcomeWords } from './cost-words'
import type { PoolCase } from './use-pool'

type Props = {
  one: PoolCase
  /** Of whoever asks; `''` for who keeps the pool. */
  flatId: string
  now: number
}

/** A loss of one's own (or any, for who keeps the pool): who takes how much once it is settled, and which shares have arrived. */
export function OwnCaseCard({ one, flatId, now }: Props) {
  const { what, amountFen, until, state, takers, isOurs } = one
  return (
    <Card tone={state === 'asking' ? 'dashed' : 'plain'}>
      <View className="stack">
        <View className="row row-wrap">
          <View className="t-lead grow">{what}</View>
          <Tag tone={state === 'asking' ? 'amber' : 'teal'}>{state === 'asking' ? '正在问邻居' : '已问完'}</Tag>
        </View>
        <View>{`一共 ${yuan(amountFen)}${isOurs ? '，是您家请大家分担的' : one.harmed ? `，${one.harmed.room} 请大家分担的` : ''}`}</View>
        {state === 'asking' ? (
          <View>
            <Unbroken>{`${day(until, now)}前，邻居可以答复，也可以改。都答了，或者到了那天，就算出谁分担多少。`}</Unbroken>
          </View>
        ) : (
          <View>{outcomeWords(one)}</View>
        )}
        {flatId === '' ? <ShowWords one={one} /> : null}
        {takers?.map((taker) => (
          <Taker key={taker.flatId} one={one} taker={taker} harmedId={isOurs ? flatId : (one.harmed?.flatId ?? '')} />
        ))}
        {takers?.length ? (
          <View className="t-note">钱由邻居自己交，不经过「串门」。收到了在这里记一笔，两边都有数。</View>
        ) : null}
      </View>
    </Card>
  )
}

type TakerProps = {
  one: PoolCase
  taker: NonNullable<PoolCase['takers']>[number]
  /** Whose share it is paid to; `''`: whoever looks is not told, and notes nothing. */
  harmedId: string
}

function Taker({ one, taker: { flatId: from, room, fen, isReceived }, harmedId }: TakerProps) {
  const receiving = useMutate('pool.receive', ['pool.view'], `pool-receive:${one.caseId}~${from}`)
  return (
    <View className="pool-taker">
      <View className="row row-wrap">
        <View className="grow">
          <View className="t-bold">{room}</View>
          <View>{yuan(fen)}</View>
        </View>
        {isReceived ? (
          <Tag tone="teal" icon="check">
            收到了
          </Tag>
        ) : harmedId === '' ? (
          <Tag>还没记</Tag>
        ) : (
          <Button
            size="small"
            variant="outline"
            busy={receiving.isBusy}
            label={`收到了，${room} ${yuan(fen)}`}
            onPress={() => void receiving.run({ caseId: one.caseId, flatId: harmedId, from })}
          >
            收到了
          </Button>
        )}
      </View>
      <ActFailure failure={receiving.failure} />
    </View>
  )
}

/** For who keeps the pool: whether neighbours read what the loss is about (rule 12). */
function ShowWords({ one: { caseId, whatState } }: { one: PoolCase }) {
  const showing = useMutate('pool.showWords', ['pool.view'])
  if (whatState === 'none') return null
  const isShown = whatState === 'shown'
  return (
    <View className="stack-tight">
      <View className="row row-wrap">
        <View className="grow t-note">{isShown ? '邻居看得到这句说明。' : '这句说明还没给邻居看，请您看一眼。'}</View>
        <Button size="small" busy={showing.isBusy} onPress={() => void showing.run({ caseId, show: !isShown })}>
          {isShown ? '先不给看' : '给邻居看'}
        </Button>
      </View>
      <ActFailure failure={showing.failure} />
    </View>
  )
}
