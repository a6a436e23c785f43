import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { sendLater } from '@/lib/later'

type Entry = { id: string; refused: string | null; wasTried: boolean }

type Props<E extends Entry> = {
  /** What the form handed in and is not through, what of it was refused, and what else of this household waits on this phone. */
  page: {
    sending: E | undefined
    refused: E | undefined
    others: readonly E[]
    drop: (entry: E) => void
    putRight: (entry: E) => void
  }
  /** Nothing stands in the form that taking one back would push out. */
  isBlank: boolean
  texts: {
    kept: string
    keptNote: string
    other: string
    /** Of the one whose words still stand in the form, and of another. */
    drop: string
    dropOther: string
    firstThis: string
  }
  nameOf: (entry: E) => string
  /** Its own words, where it has some. */
  wordsOf?: (entry: E) => string
  whyOf: (entry: E) => string
  /** What else may be done while it is on its way. */
  children: ReactNode
}

/** What was written at a door and is not with the server: on its way, waiting for a network, or refused with the reason; nothing of it is lost. */
export function KeptCards<E extends Entry>(props: Props<E>) {
  const { page, isBlank, texts } = props
  const { sending, refused, others, drop, putRight } = page
  return (
    <>
      {sending ? <Sending {...props} entry={sending} /> : null}
      {refused ? (
        <Refused {...props} entry={refused}>
          <View>写的都还在下面，改好再记一次。</View>
          <Button size="small" onPress={() => drop(refused)}>
            {texts.drop}
          </Button>
        </Refused>
      ) : null}
      {others.map((entry) =>
        entry.refused === null ? (
          <Card key={entry.id} tone="sunk">
            <View>{`${texts.other}：${props.nameOf(entry)}`}</View>
          </Card>
        ) : (
          <Refused key={entry.id} {...props} entry={entry}>
            <View className="row row-wrap">
              <Button size="small" variant="outline" disabled={!isBlank} onPress={() => putRight(entry)}>
                拿回来改
              </Button>
              <Button size="small" onPress={() => drop(entry)}>
                {texts.dropOther}
              </Button>
            </View>
            {isBlank ? null : <View className="t-note">{texts.firstThis}</View>}
          </Refused>
        ),
      )}
    </>
  )
}

function Sending<E extends Entry>({ entry, texts, nameOf, wordsOf, children }: Props<E> & { entry: E }) {
  const words = wordsOf?.(entry)
  return (
    <Card tone="amber">
      <View className="stack">
        <View {...aria({ role: 'status', live: 'polite' })}>
          <View className="t-lead">{entry.wasTried ? texts.kept : '正在送'}</View>
          <View>{nameOf(entry)}</View>
          {words ? <View>{words}</View> : null}
        </View>
        {entry.wasTried ? <View className="t-note">{texts.keptNote}</View> : null}
        <View className="row row-wrap">
          <Button size="small" icon="refresh" onPress={() => void sendLater()}>
            现在送
          </Button>
          {children}
        </View>
      </View>
    </Card>
  )
}

function Refused<E extends Entry>({ entry, nameOf, wordsOf, whyOf, children }: Props<E> & { entry: E }) {
  const words = wordsOf?.(entry)
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: 'alert' })}>
        <View>
          <View className="t-lead c-brick">没有记上</View>
          <View className="t-bold">{whyOf(entry)}</View>
          <View className="t-note">{nameOf(entry)}</View>
          {words ? <View className="t-note">{words}</View> : null}
        </View>
        {children}
      </View>
    </Card>
  )
}
