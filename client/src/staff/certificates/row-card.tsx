import type { CertificateRow } from '@chuanmen/types/certificate'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { day, dayHour } from '@/lib/format'
import { inFours } from '@/open/check/in-fours'

const states = {
  making: { words: '还没做完', tone: 'amber' },
  valid: { words: '有效', tone: 'teal' },
  withdrawn: { words: '已作废', tone: 'plain' },
} as const

type Props = {
  row: CertificateRow
  canIssue: boolean
  isRunning: boolean
  onOpen: () => void
  onCheck: () => void
  onGoOn: () => void
  onWithdraw: () => void
}

/** One certificate: what it says, whether it holds, and what may be done with it. */
export function RowCard({ row, canIssue, isRunning, onOpen, onCheck, onGoOn, onWithdraw }: Props) {
  const { code, title, about, state, wasSealed, issuedAt, byName, withdrawn } = row
  const now = Date.now()
  const { words, tone } = states[state]
  // Given up before it was whole: no paper, and nobody finds it by its code.
  const isGivenUp = state === 'withdrawn' && !wasSealed
  const whose = `${about}，${inFours(code)}`
  return (
    <Card {...(state === 'making' ? { tone: 'dashed' as const } : {})}>
      <View className="stack">
        <View>
          <View className="row row-wrap certificates-head">
            <View className="t-lead">{about}</View>
            <Tag tone={tone}>{isGivenUp ? '没做完，不做了' : words}</Tag>
          </View>
          <View>{title}</View>
          <View className="t-note">{`${dayHour(issuedAt, now)} ${byName}${wasSealed ? '出' : '开始做'}`}</View>
        </View>
        {!wasSealed ? null : <View className="certificates-code">{inFours(code)}</View>}
        {withdrawn ? (
          <View className="certificates-why">
            {`${day(withdrawn.at, now)} ${withdrawn.byName}${isGivenUp ? '不做了' : '作废'}：${withdrawn.why}`}
          </View>
        ) : null}
        <View className="row row-wrap">
          {state === 'making' && canIssue ? (
            <>
              <Button size="small" busy={isRunning} label={`接着做，${whose}`} onPress={onGoOn}>
                接着做
              </Button>
              <Button
                size="small"
                variant="danger"
                disabled={isRunning}
                label={`不做了，${whose}`}
                onPress={onWithdraw}
              >
                不做了
              </Button>
            </>
          ) : null}
          {!wasSealed ? null : (
            <>
              {canIssue ? (
                <Button size="small" icon="print" label={`打印、存文件，${whose}`} onPress={onOpen}>
                  打印、存文件
                </Button>
              ) : null}
              <Button size="small" icon="search" label={`别人查到的样子，${whose}`} onPress={onCheck}>
                别人查到的
              </Button>
            </>
          )}
          {state === 'valid' && canIssue ? (
            <Button size="small" variant="danger" label={`作废，${whose}`} onPress={onWithdraw}>
              作废
            </Button>
          ) : null}
        </View>
      </View>
    </Card>
  )
}
