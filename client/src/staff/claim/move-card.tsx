import type { ClaimView } from '@chuanmen/types/claim-actions'
import { CLAIM_PHOTOS_MAX, WORDS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { HeldNote } from '@/components/photo-field/held-note'
import { PhotoField } from '@/components/photo-field/photo-field'
import { aria } from '@/lib/aria'
import { BehalfPart } from './behalf-part'
import { bringIntoView } from './bring-into-view'
import { HouseholdPart } from './household-part'
import { JudgePart } from './judge-part'
import { textOf } from './move-texts'
import { OfferPart } from './offer-part'
import { ReceiptPart } from './receipt-part'
import type { Doing } from './use-claim'
import { type Move, useMove } from './use-move'
import { VisitPart } from './visit-part'

type Props = { view: ClaimView; doing: Doing; onDone: () => void; onStale: () => void; onClose: () => void }

const FORM_ID = 'claim-move'

/** The form of one move: what it sets off is said first, what is wrong stands where it belongs. */
export function MoveCard({ view, doing, onDone, onStale, onClose }: Props) {
  const move = useMove({ view, doing, onDone, onStale })
  const { kind, form, change, errors } = move
  const text = textOf(kind, view)
  useEffect(() => bringIntoView(FORM_ID), [])
  return (
    <Card tone="selected">
      <View className="stack claim-anchor" id={FORM_ID} {...aria({ role: 'form', label: text.verb })}>
        <View className="stack-tight">
          <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
            {text.verb}
          </View>
          {text.note ? <View className="t-note">{text.note}</View> : null}
        </View>
        {doing.isBehalf ? <BehalfPart move={move} /> : null}
        <OwnPart view={view} move={move} />
        {photoKinds.includes(kind) ? (
          <PhotoField
            queue={move.photos}
            max={CLAIM_PHOTOS_MAX}
            label={kind === 'fulfil' ? '办好以后的照片、凭证' : '照片'}
            error={errors.photos}
          />
        ) : null}
        <Field
          label={text.words}
          long
          required={text.mustSay}
          value={form.words}
          maxLength={WORDS_MAX}
          {...(text.hint ? { hint: text.hint } : {})}
          error={errors.words}
          onChange={(words) => change({ words })}
        />
        {move.isOpen ? null : (
          <View className="c-amber" {...aria({ role: 'status' })}>
            这份申请刚刚有了新进展，这一步现在办不了。请看上面的新情况；您填的内容还在这台设备上。
          </View>
        )}
        <HeldNote isHeld={move.isHeld} isStopped={move.isStopped} />
        {move.isOpen ? <ActFailure failure={move.move.failure} onRetry={() => void move.submit()} /> : null}
        <View className="claim-form-foot">
          <Button onPress={onClose}>先不办</Button>
          <MainButton
            icon={text.icon}
            busy={move.move.isBusy || move.isHeld}
            disabled={!move.isOpen}
            onPress={() => void move.submit()}
          >
            {text.verb}
          </MainButton>
        </View>
        {move.isSaved ? <View className="t-note">填的内容已存在这台设备上，关掉再来还在。</View> : null}
      </View>
    </Card>
  )
}

const photoKinds: readonly Doing['kind'][] = ['inspect', 'add', 'object', 'reopen', 'fulfil']

/** What only this move asks. */
function OwnPart({ view, move }: { view: ClaimView; move: Move }) {
  switch (move.kind) {
    case 'setVisit':
      return <VisitPart move={move} />
    case 'judge':
      return <JudgePart view={view} move={move} />
    case 'offer':
    case 'letter':
      return <OfferPart view={view} move={move} />
    case 'fulfil':
      return 'offer' in view.status && view.status.offer?.how === 'money' ? <ReceiptPart move={move} /> : null
    case 'object':
    case 'confirm':
    case 'reopen':
      return <HouseholdPart view={view} move={move} />
    default:
      return null
  }
}
