import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'

const DIGITS = 6

/** The decorator's six digits, told by telephone. */
export function CodeEntry({ talkId }: { talkId: string }) {
  const client = useQueryClient()
  const join = useMutate('talk.join')
  const [typed, setTyped] = useState('')
  const [wasTried, setTried] = useState(false)
  const code = typed.replace(/\D/g, '')
  const isWhole = code.length === DIGITS
  const enter = async () => {
    setTried(true)
    if (!isWhole) return
    if (await join.run({ talkId, code })) await client.resetQueries({ queryKey: ['talk.view'] })
  }
  return (
    <Card>
      <View className="stack">
        <View className="t-title" {...aria({ role: 'heading', level: 2 })}>
          您是装修师傅？
        </View>
        <View>社区约您和住户、施工单位一起谈装修怎么恢复。请输入社区在电话里告诉您的六位数。</View>
        <Field
          label="六位数"
          required
          type="number"
          value={typed}
          maxLength={DIGITS}
          error={wasTried && !isWhole ? '要六位数字' : undefined}
          onChange={setTyped}
          onDone={() => void enter()}
        />
        <ActFailure failure={join.failure} onRetry={() => void enter()} />
        <MainButton busy={join.isBusy} onPress={() => void enter()}>
          进去看看
        </MainButton>
      </View>
    </Card>
  )
}
