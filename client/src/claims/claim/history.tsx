import type { ClaimEntryView, ClaimView } from '@chuanmen/types/claim-actions'
import { claimActWords, claimPartyWords } from '@chuanmen/types/claim-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { offerLine } from '@/components/claim-steps/offer-line'
import { PhotoView } from '@/components/photo-view/photo-view'
import { useFew } from '@/components/photo-view/use-few'
import { aria } from '@/lib/aria'
import { day, hour } from '@/lib/format'

const SHOWN = 4
const toldWords = { present: '当面', phone: '电话', paper: '纸质' } as const

/** 「11月20日 周五 上午9点 · 施工方 田师傅」 */
export function whoWords({ at, party, who, onBehalf }: ClaimEntryView, now: number): string {
  const recorded = onBehalf ? `${who}替住户记（${toldWords[onBehalf]}）` : ''
  const name = recorded || (party === 'timer' ? '' : [claimPartyWords[party], who].filter(Boolean).join(' '))
  return [`${day(at, now)} ${hour(at)}`, name].filter(Boolean).join(' · ')
}

/** All that happened, newest first, each with who, why and when. Nobody can change it. */
export function History({ view, now }: { view: ClaimView; now: number }) {
  const [isOpen, setOpen] = useState(false)
  const newest = [...view.entries].reverse()
  const shown = isOpen ? newest : newest.slice(0, SHOWN)
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          经过
        </View>
        <View {...aria({ role: 'list' })}>
          {shown.map((entry) => (
            <Entry key={entry.seq} entry={entry} photos={view.photos} now={now} />
          ))}
        </View>
        {newest.length > SHOWN ? (
          <Button variant="link" onPress={() => setOpen(!isOpen)}>
            {isOpen ? '收起' : `看全部 ${newest.length} 条`}
          </Button>
        ) : null}
        <View className="t-note">{`每一条都连着前一条封存，改了就对不上。最新一条的指纹 ${view.head.slice(0, 12)}`}</View>
      </View>
    </Card>
  )
}

type EntryProps = { entry: ClaimEntryView; photos: ClaimView['photos']; now: number }

function Entry({ entry, photos, now }: EntryProps) {
  const { act, words, wordsState, photoIds } = entry
  const pictures = photoIds
    .filter((id) => photos[id])
    .map((photoId, at) => ({ photoId, alt: `${claimActWords[act]}，第 ${at + 1} 张照片` }))
  const { shown, more } = useFew(pictures)
  const isHidden = words === null && wordsState !== 'none'
  return (
    <View className="claim-entry" {...aria({ role: 'listitem' })}>
      <View className="t-bold">{claimActWords[act]}</View>
      <View className="t-note">{whoWords(entry, now)}</View>
      {entry.offer ? <View>{offerLine(entry.offer, now)}</View> : null}
      {words ? <View className="claim-words">{words}</View> : null}
      {isHidden ? <View className="c-ink2">对方写了话，等工作人员看过就显示。</View> : null}
      {pictures.length > 0 ? (
        <View className="claim-tiles">
          {shown.map((picture) => (
            <PhotoView key={picture.photoId} {...picture} among={pictures} />
          ))}
        </View>
      ) : null}
      {more}
    </View>
  )
}
