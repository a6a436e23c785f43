import type { CertificatePart } from '@chuanmen/types/certificate'
import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { aria } from '@/lib/aria'
import { inFours } from '@/open/check/in-fours'
import { Void } from './first-sheet'
import type { PrintedPart } from './printed-part'

type Props = {
  part: CertificatePart
  printed: PrintedPart
  code: string
  title: string
  isWithdrawn: boolean
  /** 「第 2 页，共 12 页」 of the stairwells. */
  place: string
}

/** A stairwell's page: its pipes, each household's answer with who gave it, how and when, and where its chain stood. */
export function StairwellSheet({ part, printed, code, title, isWithdrawn, place }: Props) {
  const { building, unit, seq, head } = part
  const { items, pipes, flats, text } = printed
  const heading = `${building}${unit}`
  const columns = { '--items': String(items.length) } as CSSProperties
  return (
    <View className="cert-sheet" {...aria({ role: 'article', label: heading })}>
      {isWithdrawn ? <Void /> : null}
      <View className="cert-top">
        <View className="cert-top-place" {...aria({ role: 'heading', level: 2 })}>
          {heading}
        </View>
        <View>{`编号 ${inFours(code)}`}</View>
      </View>
      <View className="cert-top-note">{`${title}　${place}`}</View>
      <View className="cert-block">
        <View className="cert-heading">立管</View>
        <View className="cert-pipes">
          {pipes.map(({ riserId, name, rooms, households, isComplete }) => (
            <View key={riserId} className="cert-pipe">
              <View className={isComplete ? 'cert-pipe-sign cert-pipe-whole' : 'cert-pipe-sign'}>
                {isComplete ? '✓' : ''}
              </View>
              <View className="cert-pipe-words">
                <View className="cert-strong">{`${name}，${isComplete ? '已成串' : '没有成串'}`}</View>
                <View>{`${households} 户：${rooms}`}</View>
              </View>
            </View>
          ))}
        </View>
      </View>
      <View className="cert-block">
        <View className="cert-heading">各户</View>
        <View
          className="cert-table cert-flats"
          style={columns}
          {...aria({ role: 'table', label: `${heading}各户的答复` })}
        >
          <View className="cert-row cert-row-head" {...aria({ role: 'row' })}>
            {['房号', ...items.map((item) => riserWords[item].short), '谁、怎样、什么时候'].map((words) => (
              <View key={words} {...aria({ role: 'columnheader' })}>
                {words}
              </View>
            ))}
          </View>
          {flats.map(({ flatId, room, states, said }) => (
            <View key={flatId} className="cert-row" {...aria({ role: 'row' })}>
              <View className="cert-strong" {...aria({ role: 'cell' })}>
                {room}
              </View>
              {states.map((words, at) => (
                <View key={items[at]} className="cert-state" {...aria({ role: 'cell' })}>
                  <View className="cert-state-name">{items[at] ? riserWords[items[at]].short : ''}</View>
                  {words || '不问'}
                </View>
              ))}
              <View className="cert-said" {...aria({ role: 'cell' })}>
                {said.map((line) => (
                  <View key={line}>{line}</View>
                ))}
              </View>
            </View>
          ))}
        </View>
      </View>
      <View className="cert-block cert-chain">
        <View className="cert-heading">存证</View>
        <View>{`到第 ${seq + 1} 条为止。最后一条：`}</View>
        <View className="cert-hash">{inFours(head)}</View>
        {text ? (
          <>
            <View>{`答复的是第 ${text.version} 版文本：`}</View>
            <View className="cert-hash">{inFours(text.hash)}</View>
          </>
        ) : null}
      </View>
    </View>
  )
}
