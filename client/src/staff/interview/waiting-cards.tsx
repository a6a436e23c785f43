import { type FileField, fileFieldWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { sendLater } from '@/lib/later'
import { go } from '@/lib/navigate'
import type { InterviewPage, Waiting } from './use-interview'

const nameOf = ({ input }: Waiting) =>
  `${dayHour(input.askedAt, Date.now())}问的：${input.fields.map(({ field }) => fileFieldWords[field]).join('、')}`

/** The field a refusal names. */
const namedIn = ({ refusedDetail }: Waiting) => {
  const field = refusedDetail?.field
  return typeof field === 'string' && field in fileFieldWords ? `（${fileFieldWords[field as FileField]}）` : ''
}

/** What was written down and is not with the server: on its way, waiting for a network, or refused with the reason. */
export function WaitingCards({ page }: { page: InterviewPage }) {
  const { sending, refused, others } = page
  const isBlank = page.answered.length === 0
  return (
    <>
      {sending ? <Sending page={page} entry={sending} /> : null}
      {refused ? (
        <Refused entry={refused}>
          <View>写的都还在下面，改好再记一次。</View>
          <Button size="small" onPress={() => page.drop(refused)}>
            知道了
          </Button>
        </Refused>
      ) : null}
      {others.map((entry) =>
        entry.refused === null ? (
          <Card key={entry.id} tone="sunk">
            <View>{`还有一份等着送：${nameOf(entry)}`}</View>
          </Card>
        ) : (
          <Refused key={entry.id} entry={entry}>
            <View className="row row-wrap">
              <Button size="small" variant="outline" disabled={!isBlank} onPress={() => page.putRight(entry)}>
                拿回来改
              </Button>
              <Button size="small" onPress={() => page.drop(entry)}>
                这一份不要了
              </Button>
            </View>
            {isBlank ? null : <View className="t-note">先把下面的记好，再改它。</View>}
          </Refused>
        ),
      )}
    </>
  )
}

function Sending({ page, entry }: { page: InterviewPage; entry: Waiting }) {
  return (
    <Card tone="amber">
      <View className="stack">
        <View {...aria({ role: 'status', live: 'polite' })}>
          <View className="t-lead">{entry.wasTried ? '存在这台手机上了，有网了自己送' : '正在送'}</View>
          <View>{nameOf(entry)}</View>
        </View>
        {entry.wasTried ? (
          <View className="t-note">按您问的时间算：别人后来问的不会被换掉。送到以前先别退出登录。</View>
        ) : null}
        <View className="row row-wrap">
          <Button size="small" icon="refresh" onPress={() => void sendLater()}>
            现在送
          </Button>
          {page.mayAnother ? (
            <Button size="small" onPress={page.another}>
              再登记一次
            </Button>
          ) : null}
          <Button size="small" icon="pencil" onPress={() => void go('/staff/visit/index', page.flat)}>
            记一次走访
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
          <View className="t-bold">{`${entry.refused ?? ''}${namedIn(entry)}`}</View>
          <View className="t-note">{nameOf(entry)}</View>
        </View>
        {children}
      </View>
    </Card>
  )
}
