import type { Actions } from '@chuanmen/types/contract'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useAction, useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ActFailure } from '@/components/page-state/act-failure'
import { Tag } from '@/components/tag/tag'
import { toast } from '@/components/toast/toast'
import { TodoRow } from '@/components/todo-row/todo-row'
import { hour, nearDay } from '@/lib/format'
import { go } from '@/lib/navigate'

/** Only WeChat can vouch for somebody who lets a browser in. */
const canLetIn = process.env.TARO_ENV === 'weapp'

/** Letting a computer in, and the browsers that are in now. */
export function WebSessions() {
  // A browser fetches its session seconds after it was let in, and this page may have asked before that.
  const list = useAction('session.list', {}, { staleMs: 0 })
  useDidShow(list.again)
  const sessions = list.value?.sessions ?? []
  const ending = useMutate('session.end', ['session.list'])
  const end = (sessionId: string) => void ending.run({ sessionId }).then((ended) => ended && toast('已让它退出'))
  if (!canLetIn && sessions.length === 0) return null
  return (
    <Card>
      {canLetIn ? (
        <TodoRow
          icon="scan"
          title="在电脑上登录"
          note="扫电脑上的码，或输入登录码"
          onPress={() => go('/pages/web-login/index')}
        />
      ) : null}
      <ActFailure failure={ending.failure} />
      {sessions.length > 0 ? <View className="t-note me-session">用您的名义登录着的电脑</View> : null}
      {sessions.map((one) => (
        <Session key={one.sessionId} session={one} isBusy={ending.isBusy} onEnd={() => end(one.sessionId)} />
      ))}
    </Card>
  )
}

type Props = {
  session: Actions['session.list']['output']['sessions'][number]
  isBusy: boolean
  onEnd: () => void
}

function Session({ session: { browser, since, expiresAt, isThisOne }, isBusy, onEnd }: Props) {
  const at = (moment: string) => `${nearDay(moment, Date.now())}${hour(moment)}`
  return (
    <View className="row row-wrap me-session">
      <View className="grow me-place">
        <View className="t-bold">{browser}</View>
        <View className="t-note">{`${at(since)}登录，${at(expiresAt)}自动退出`}</View>
      </View>
      {isThisOne ? (
        <Tag tone="teal" icon="check">
          就是这台
        </Tag>
      ) : (
        <Button size="small" busy={isBusy} label={`让它退出：${browser}`} onPress={onEnd}>
          让它退出
        </Button>
      )}
    </View>
  )
}
