import type { ClaimEntryView, ClaimView } from '@chuanmen/types/claim-actions'
import { claimActWords, claimPartyWords } from '@chuanmen/types/claim-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { offerLine } from '@/components/claim-steps/offer-line'
import { placeName } from '@/components/claim-steps/title'
import { PhotoView } from '@/components/photo-view/photo-view'
import { useFew } from '@/components/photo-view/use-few'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { day, dayHour } from '@/lib/format'
import type { Review } from './use-review'

type Props = { entry: ClaimEntryView; view: ClaimView; review: Review }

const toldHow = { present: '当面说的', phone: '电话里说的', paper: '写在纸上的' } as const

/** One step of the history: what, who, when, in whose words, with what photos. */
export function HistoryEntry({ entry, view, review }: Props) {
  const { act, party, who, onBehalf, at, words, wordsState, dueOn } = entry
  const now = Date.now()
  const isOthers = party === 'household' || party === 'crew'
  const mayReview = view.abilities.review && isOthers && wordsState !== 'none'
  return (
    <View className="claim-entry" {...aria({ role: 'listitem' })}>
      <View className="row row-wrap claim-entry-head">
        <View className="t-bold grow">{claimActWords[act]}</View>
        <View className="t-note">{dayHour(at, now)}</View>
      </View>
      <View className="t-note">{whoWords(party, who, onBehalf)}</View>
      {entry.offer ? <View>{offerLine(entry.offer, now)}</View> : null}
      {words ? <View className="claim-words">{words}</View> : null}
      {words === null && isOthers && !view.isRestricted ? (
        <View className="c-ink2">这几句话还没人看过，看过以后您才能读。</View>
      ) : null}
      {mayReview ? (
        <Look
          isShown={wordsState === 'shown'}
          isBusy={review.isBusy}
          what="这几句话"
          to={party === 'household' ? '施工方' : '住户'}
          onShow={(show) => void review.showWords(entry.seq, show)}
        />
      ) : null}
      <Photos entry={entry} view={view} review={review} />
      {dueOn ? <View className="t-note">{`这一步以后的期限：${day(dueOn, now)}`}</View> : null}
    </View>
  )
}

function whoWords(party: ClaimEntryView['party'], who: string, onBehalf: ClaimEntryView['onBehalf']): string {
  if (onBehalf) return `住户${toldHow[onBehalf]}${who ? `，${who} 代记` : ''}`
  return who ? `${claimPartyWords[party]} ${who}` : claimPartyWords[party]
}

function Photos({ entry: { act, photoIds, party }, view, review }: Props) {
  const known = photoIds.flatMap((photoId) => view.photos[photoId] ?? [])
  const { shown, isWhole, more } = useFew(known)
  if (photoIds.length === 0) return null
  const to = party === 'household' ? '施工方' : '住户'
  const held = known.filter(({ mayReview, bySide, check }) => mayReview && bySide !== 'staff' && check !== 'shown')
  const alt = (at: number) => `${placeName(view.damagePlace)}，${claimActWords[act]}，第 ${at + 1} 张`
  const among = known.map((photo, at) => ({ photoId: photo.photoId, alt: alt(at), size: photo }))
  return (
    <View className="stack-tight">
      {known.length < photoIds.length && !view.isRestricted ? (
        <View className="c-ink2">{`有 ${photoIds.length - known.length} 张照片还没人看过，看过以后您才能看。`}</View>
      ) : null}
      <View className="claim-photos">
        {shown.map((photo, at) => (
          <View key={photo.photoId} className="stack-tight">
            <PhotoView photoId={photo.photoId} alt={alt(at)} size={photo} among={among} />
            {photo.mayReview && photo.bySide !== 'staff' ? (
              <Look
                isShown={photo.check === 'shown'}
                isBusy={review.isBusy}
                what={`第 ${at + 1} 张`}
                to={to}
                onShow={(show) => void review.showPhotos([photo.photoId], show)}
              />
            ) : null}
          </View>
        ))}
      </View>
      {more}
      {isWhole && held.length > 1 ? (
        <Button
          size="small"
          busy={review.isBusy}
          onPress={() =>
            void review.showPhotos(
              held.map(({ photoId }) => photoId),
              true,
            )
          }
        >
          {`都看过了，${held.length} 张都给${to}看`}
        </Button>
      ) : null}
    </View>
  )
}

type LookProps = {
  isShown: boolean
  isBusy: boolean
  what: string
  to: string
  onShow: (show: boolean) => void
}

/** What the other side sees of it, and changing that. */
const Look = ({ isShown, isBusy, what, to, onShow }: LookProps) => (
  <View className="row row-wrap claim-look">
    <Tag tone={isShown ? 'plain' : 'amber'} icon={isShown ? 'check' : 'lock'}>
      {isShown ? `${to}看得到` : `${to}还看不到`}
    </Tag>
    {isShown ? (
      <Button variant="link" busy={isBusy} label={`${what}先不给${to}看`} onPress={() => onShow(false)}>
        先不给
      </Button>
    ) : (
      <Button size="small" busy={isBusy} label={`${what}给${to}看`} onPress={() => onShow(true)}>
        {`给${to}看`}
      </Button>
    )}
  </View>
)
