import { type Item, riserWords } from '@chuanmen/types/riser'
import type { RoundText } from '@chuanmen/types/round'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import './round-text.scss'

/** The text as a resident reads it: plain words, each item, every liability clause on its own, the full text below. */
export function AsResident({
  text: { title, plain, items, clauses, full },
  asked,
}: {
  text: RoundText
  asked: readonly Item[]
}) {
  const [isFull, setFull] = useState(false)
  return (
    <View className="round-text">
      <View className="t-title" {...aria({ role: 'heading', level: 2 })}>
        {title || '（还没写标题）'}
      </View>
      <View className="round-text-words">{plain || '（还没写大白话）'}</View>
      {asked.map((item) => (
        <Card key={item}>
          <View className="t-lead">{riserWords[item].name}</View>
          <View className="round-text-words">{items[item] ?? ''}</View>
          <View className="t-note">四种答复都可以选，选哪个都能改</View>
        </Card>
      ))}
      {clauses.map(({ clauseId, title: name, body }) => (
        <Card key={clauseId} tone="selected">
          <View className="t-note">责任条款，单独看、单独勾</View>
          <View className="t-lead">{name || '（还没写条款名）'}</View>
          <View className="round-text-words">{body}</View>
          <View className="row round-text-tick">
            <View className="round-text-box" {...aria({ hidden: true })} />
            <Text>我看过这一条了</Text>
          </View>
        </Card>
      ))}
      <Button variant="link" icon="doc" onPress={() => setFull(!isFull)}>
        {isFull ? '收起全文' : '看全文'}
      </Button>
      {isFull ? <View className="round-text-words round-text-full">{full}</View> : null}
      <View className="row t-note">
        <Icon name="info" size={16} />
        <Text className="grow">电子确认和纸质签字，效力一样</Text>
      </View>
    </View>
  )
}
