import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { helpKindRules, knowWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { aria } from '@/lib/aria'
import { windowWords } from '../words/when'

const wordsNotes: Partial<Record<HelpTaskView['wordsState'], string>> = {
  waiting: '还在看，看过了来的人才读得到',
  held: '没有给来的人看',
}

/** What was asked, and what of it whoever comes is told. */
export function AskedCard({ view, now }: { view: HelpTaskView; now: number }) {
  const { know, words, wordsState, callName, phone } = view
  const note = wordsNotes[wordsState]
  const facts: Fact[] = [
    { name: '什么时间', value: windowWords(view, now) },
    ...(callName ? [{ name: '怎么称呼', value: phone ? `${callName}，${phone}` : callName }] : []),
    ...(know && know.length > 0 ? [{ name: '到门口', value: know.map((chip) => knowWords[chip]).join('；') }] : []),
    ...(words ? [{ name: '您的话', value: words, ...(note ? { note } : {}) }] : []),
    ...(helpKindRules[view.kind].people === 2 ? [{ name: '来几个人', value: '两个，互相有照应' }] : []),
  ]
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          您请的事
        </View>
        <FactList facts={facts} />
        <View className="t-note">接了的人才看得到门牌、称呼和电话，办完就看不到了。每看一次都有记录。</View>
      </View>
    </Card>
  )
}
