import { visitHowWords, visitMetWords } from '@chuanmen/types/visit-words'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { sendLater } from '@/lib/later'
import { fromWhen } from '../visit-words/refusal-words'
import type { VisitPage, Waiting } from './use-visit'

const nameOf = ({ input }: Waiting) =>
  `${dayHour(input.at, Date.now())} ${visitHowWords[input.how]}，${visitMetWords[input.met]}`

/** What was written and is not with the server: on its way, waiting for a network, or refused with the reason and from when it may be made. */
export function WaitingCards({ page }: { page: VisitPage }) {
  const { sending, refused, others } = page
  return (
    <>
      {sending ? <Sending page={page} entry={sending} /> : null}
      {refused ? (
        <Refused entry={refused}>
          <View>写的都还在下面，改好再记一次。</View>
          <Button size="small" onPress={() => page.drop(refused)}>
            这一条不记了
          </Button>
        </Refused>
      ) : null}
      {others.map((entry) =>
        entry.refused === null ? (
          <Card key={entry.id} tone="sunk">
            <View>{`还有一条等着送：${nameOf(entry)}`}</View>
          </Card>
        ) : (
          <Refused key={entry.id} entry={entry}>
            <View className="row row-wrap">
              <Button size="small" variant="outline" disabled={!page.isBlank} onPress={() => page.putRight(entry)}>
                拿回来改
              </Button>
              <Button size="small" onPress={() => page.drop(entry)}>
                这一条不记了
              </Button>
            </View>
            {page.isBlank ? null : <View className="t-note">先把下面这一条记好，再改它。</View>}
          </Refused>
        ),
      )}
    </>
  )
}

function Sending({ page, entry }: { page: VisitPage; entry: Waiting }) {
  return (
    <Card tone="amber">
      <View className="stack">
        <View {...aria({ role: 'status', live: 'polite' })}>
          <View className="t-lead">{entry.wasTried ? '记在这台手机上了，有网了自己送' : '正在送'}</View>
          <View>{nameOf(entry)}</View>
          {entry.input.words ? <View>{entry.input.words}</View> : null}
        </View>
        {entry.wasTried ? (
          <View className="t-note">送到以前先别退出登录。送不进去的话，会在这里说为什么，写的都留着。</View>
        ) : null}
        <View className="row row-wrap">
          <Button size="small" icon="refresh" onPress={() => void sendLater()}>
            现在送
          </Button>
          <Button size="small" onPress={page.another}>
            再记一次
          </Button>
        </View>
      </View>
    </Card>
  )
}

function Refused({ entry, children }: { entry: Waiting; children: ReactNode }) {
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: 'alert' })}>
        <View>
          <View className="t-lead c-brick">没有记上</View>
          <View className="t-bold">{`${entry.refused ?? ''}${fromWhen(entry.refusedDetail, Date.now())}`}</View>
          <View className="t-note">{nameOf(entry)}</View>
          {entry.input.words ? <View className="t-note">{entry.input.words}</View> : null}
        </View>
        {children}
      </View>
    </Card>
  )
}
