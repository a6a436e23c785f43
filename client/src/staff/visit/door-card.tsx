import { visitHowWords, visitMetWords } from '@chuanmen/types/visit-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Skeleton } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { day, nearDay } from '@/lib/format'
import { fromWhen, refusalWords } from '../visit-words/refusal-words'
import type { VisitPage } from './use-visit'

/** Before the bell is rung: whether somebody may call now, else why not and from when; what was agreed last time. */
export function DoorCard({ page: { view, form, plan } }: { page: VisitPage }) {
  if (!view) return plan.isLoading ? <Skeleton rows={1} /> : null
  const now = Date.now()
  const { mayVisit, next, visits } = view
  const [last] = visits
  const isRefused = view.states.some(({ state }) => state === 'refused')
  return (
    <Card tone={mayVisit.ok ? 'plain' : 'amber'}>
      <View className="stack-tight">
        {mayVisit.ok ? (
          <View className="row visit-may">
            <Icon name="ring-check" className="c-teal" />
            <View className="grow t-bold">现在可以上门</View>
          </View>
        ) : (
          <View className="row visit-may" {...aria({ role: 'alert' })}>
            <Icon name="warning" className="c-amber" />
            <View className="grow">
              <View className="t-lead">现在先别上门</View>
              <View>{`${refusalWords(mayVisit.code)}${fromWhen({ from: mayVisit.from }, now)}`}</View>
            </View>
          </View>
        )}
        {form.purpose === 'ask' && isRefused ? (
          <View className="c-amber" {...aria({ role: 'status', live: 'polite' })}>
            住户已经说了不同意，不能再去问同不同意；可以去答复他提的问题。
          </View>
        ) : null}
        {next ? <View>{`说好的下一步：${next.what}（${nearDay(next.on, now)}）`}</View> : null}
        {last ? (
          <View className="t-note">
            {`上次：${day(last.at, now)} ${last.byName}${visitHowWords[last.how]}，${visitMetWords[last.met]}${last.words ? `，${last.words}` : ''}`}
          </View>
        ) : (
          <View className="t-note">还没有人走访过。</View>
        )}
      </View>
    </Card>
  )
}
