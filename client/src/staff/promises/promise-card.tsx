import type { PromiseView } from '@chuanmen/types/promise'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { PhotoView } from '@/components/photo-view/photo-view'
import { Tag } from '@/components/tag/tag'
import { Timeline } from '@/components/timeline/timeline'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { placeWords } from '../place-words'
import { CallDialog } from './call-dialog'
import { PromiseMoveDialog } from './move-dialog'
import { moveTexts } from './move-texts'
import { type StaffMove, staffMoves } from './promise-form'
import { dueWords, isAgreedAnew, itemsOf, standOf, storyOf } from './words'
import './promises.scss'

type Props = {
  promise: PromiseView
  /** It moved, or somebody else moved it: what shows it is to look again. */
  onChanged?: () => void
  /** Where it stands among others: says whose it is. */
  hasDoor?: boolean
}

/** One promise as staff work with it: what was asked and promised, who keeps it by when, and its next step. */
export function PromiseCard({ promise, onChanged = () => undefined, hasDoor }: Props) {
  const [asking, setAsking] = useState<StaffMove | 'call' | null>(null)
  const [isStoryShown, showStory] = useState(false)
  const now = Date.now()
  const { words, tone } = standOf(promise, now)
  const close = () => setAsking(null)
  return (
    <Card {...(tone === 'brick' ? { tone: 'amber' as const } : {})}>
      <View className="stack-tight" {...aria({ role: 'group', label: `承诺：${promise.text}，${words}` })}>
        <View className="promise-head">
          <View className="t-bold grow">{promise.text}</View>
          <Tag tone={tone} {...(tone === 'brick' ? { icon: 'warning' as const } : {})}>
            {words}
          </Tag>
        </View>
        {hasDoor ? <View className="t-note">{placeWords(promise)}</View> : null}
        <FactList tight facts={factsOf(promise)} />
        <Kept promise={promise} now={now} />
        <View className="row row-wrap">
          {promise.canConfirmByCall ? (
            <Button
              size="small"
              variant="outline"
              icon="phone"
              label={`电话确认：${promise.text}`}
              onPress={() => setAsking('call')}
            >
              电话确认
            </Button>
          ) : null}
          {staffMoves
            .filter((kind) => promise.moves.includes(kind))
            .map((kind, at) => (
              <Button
                key={kind}
                size="small"
                variant={at === 0 ? 'outline' : 'secondary'}
                label={`${titleOf(kind, promise)}：${promise.text}`}
                onPress={() => setAsking(kind)}
              >
                {titleOf(kind, promise)}
              </Button>
            ))}
          <Button
            variant="link"
            icon={isStoryShown ? 'up' : 'down'}
            label={`经过：${promise.text}，${isStoryShown ? '收起' : '展开'}`}
            onPress={() => showStory(!isStoryShown)}
          >
            经过
          </Button>
        </View>
        {isStoryShown ? <Timeline steps={storyOf(promise, now)} /> : null}
      </View>
      {asking === 'call' ? <CallDialog promise={promise} onChanged={onChanged} onClose={close} /> : null}
      {asking && asking !== 'call' ? (
        <PromiseMoveDialog key={asking} promise={promise} kind={asking} onChanged={onChanged} onClose={close} />
      ) : null}
    </Card>
  )
}

/** One that somebody keeps already is handed to somebody else. */
const titleOf = (kind: StaffMove, { at }: PromiseView): string =>
  kind === 'take' && at === 'promised' ? '换人办' : kind === 'take' && at !== 'asked' ? '再接下' : moveTexts[kind].title

const factsOf = (promise: PromiseView): Fact[] => [
  ...(isAgreedAnew(promise) ? [{ name: '住户原话', value: promise.asked }] : []),
  { name: '哪几项', value: itemsOf(promise) },
  ...(promise.keeperName
    ? [{ name: '谁来办', value: [promise.keeperName, dueWords(promise)].filter(Boolean).join(' · ') }]
    : []),
]

function Kept({ promise: { kept }, now }: { promise: PromiseView; now: number }) {
  if (!kept) return null
  const all = kept.photos.map(({ photoId, width, height }, at) => ({
    photoId,
    alt: `办好以后的照片，第 ${at + 1} 张`,
    size: { width, height },
  }))
  return (
    <View className="stack-tight">
      <View>{kept.words}</View>
      <View className="t-note">{`${kept.byName} · ${dayHour(kept.at, now)}`}</View>
      {all.length > 0 ? (
        <View className="promise-photos">
          {all.map((photo) => (
            <PhotoView key={photo.photoId} {...photo} among={all} />
          ))}
        </View>
      ) : null}
    </View>
  )
}
