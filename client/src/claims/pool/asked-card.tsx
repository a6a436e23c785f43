import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Card } from '@/components/card/card'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { FactList } from '@/components/fact-list/fact-list'
import { Unbroken } from '@/components/page/unbroken'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import { day, daysUntil, yuan } from '@/lib/format'
import { ruleWords, whatWords } from './cost-words'
import type { PoolCase } from './use-pool'

const choices = [
  { value: 'yes', words: '同意分担' },
  { value: 'no', words: '这次不参加' },
] as const

type Props = { one: PoolCase; flatId: string; mayAnswer: boolean; now: number; onStale: () => void }

/** A neighbour asks: what, how much in all, the reader's own share to the fen, and until when. Either answer is as easy, and may be changed. */
export function AskedCard({ one, flatId, mayAnswer, now, onStale }: Props) {
  const { caseId, amountFen, mine, until } = one
  const sending = useMutate('pool.answer', ['pool.view'], `pool-answer:${caseId}~${flatId}`)
  const [wanted, setWanted] = useState<boolean>()
  if (!mine) return null
  const left = daysUntil(until, now)
  // What was pressed stays on the screen while it has not arrived.
  const chosen = wanted ?? mine.agrees
  const answer = async (agrees: boolean) => {
    setWanted(agrees)
    const done = await sending.run({ caseId, flatId, agrees })
    setWanted(done ? undefined : agrees)
    if (!done) onStale()
  }
  return (
    <Card tone="amber">
      <View className="stack">
        <View className="t-note">邻居请大家分担</View>
        <View className="t-title pool-what">{whatWords(one)}</View>
        <View className="pool-share" {...aria({ role: 'img', label: `您家这一份 ${yuan(mine.fen)}` })}>
          <View>您家这一份</View>
          <View className="pool-share-fen">{yuan(mine.fen)}</View>
        </View>
        <FactList
          facts={[
            { name: '一共', value: `${yuan(amountFen)}，${ruleWords(one)}` },
            {
              name: '截止',
              value: (
                <Unbroken>{`${day(until, now)}${left > 0 ? `，还有 ${left} 天` : left === 0 ? '，就是今天' : ''}`}</Unbroken>
              ),
            },
          ]}
        />
        {mayAnswer ? (
          <>
            <ChoiceGrid
              label={`${whatWords(one)}，您家这一份 ${yuan(mine.fen)}，分担吗`}
              choices={choices}
              chosen={chosen === null ? undefined : chosen ? 'yes' : 'no'}
              onChoose={(value) => void answer(value === 'yes')}
            />
            <View {...aria({ role: 'status', live: 'polite' })}>
              {sending.isBusy ? '正在送出…' : said(mine.agrees, wanted)}
            </View>
            <View className="t-note">
              两样都行，没有人会知道谁没参加。大家都答了或者到了截止就定下来，在那以前随时能改；不点，就当这次不参加。
            </View>
            <ActFailure
              failure={sending.failure}
              {...(wanted === undefined ? {} : { onRetry: () => void answer(wanted) })}
            />
          </>
        ) : (
          <View>业主或租户才能替您家答复。</View>
        )}
      </View>
    </Card>
  )
}

function said(agrees: boolean | null, wanted: boolean | undefined): string {
  if (wanted !== undefined && wanted !== agrees) return '还没送出去。'
  if (agrees === null) return ''
  return agrees ? '记下了：您家分担这一份。' : '记下了：您家这次不参加。'
}
