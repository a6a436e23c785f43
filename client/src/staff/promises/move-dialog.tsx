import { PROMISE_PHOTOS_MAX } from '@chuanmen/types/limits'
import type { PromiseView } from '@chuanmen/types/promise'
import { View } from '@tarojs/components'
import { Field } from '@/components/field/field'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import { HeldNote } from '@/components/photo-field/held-note'
import { PhotoField } from '@/components/photo-field/photo-field'
import { dayOf } from '@/lib/format'
import { Day } from '../form/fields'
import { OwnerField } from '../form/owner-field'
import { FormError } from '../round-edit/text-fields'
import { moveTexts } from './move-texts'
import { hasDay, lastDay, type StaffMove } from './promise-form'
import { usePromiseMove } from './use-promise-move'

type Props = { promise: PromiseView; kind: StaffMove; onChanged: () => void; onClose: () => void }

/** One move of a promise, written above the page. */
export function PromiseMoveDialog(props: Props) {
  const { promise, kind, onClose } = props
  const moving = usePromiseMove(props)
  const { form, change, errors, happened } = moving
  const { title, lead, action, words } = moveTexts[kind]
  return (
    <MoveDialog
      title={title}
      lead={lead}
      action={action}
      isQuiet={kind === 'break' || kind === 'decline'}
      moving={{ isBusy: moving.isBusy, isChanged: happened !== null, failure: moving.failure }}
      mayStill={moving.mayStill}
      changed={`您写的时候：${happened && happened.length > 0 ? happened.join('；') : '这条承诺刚刚有了变化'}`}
      gone="这一步现在不用办了。您写的还留着，可以先关上。"
      onSubmit={() => void moving.submit()}
      onClose={onClose}
    >
      <View className="t-bold">{kind === 'take' ? `住户说：${promise.asked}` : promise.text}</View>
      {kind === 'take' ? (
        <>
          <Field
            label="答应什么"
            long
            required
            value={form.text}
            maxLength={300}
            hint="和住户谈的不一样，就照谈好的写"
            error={errors.text}
            onChange={(text) => change({ text })}
          />
          <OwnerField
            estateId={promise.estateId}
            value={form.keeper}
            nobody="请选一个人"
            {...(promise.keeperId ? { now: { personId: promise.keeperId, name: promise.keeperName } } : {})}
            onChange={(keeper) => change({ keeper })}
          />
          <FormError words={errors.keeper} />
        </>
      ) : null}
      {hasDay(kind) ? (
        <Day
          label={kind === 'take' ? '哪天以前办好' : '改到哪天'}
          value={form.dueOn}
          first={dayOf(Date.now())}
          last={lastDay(Date.now())}
          error={errors.dueOn}
          onChange={(dueOn) => change({ dueOn })}
        />
      ) : null}
      {words ? (
        <Field
          label={words.label}
          long
          required
          value={form.words}
          maxLength={words.max}
          error={errors.words}
          onChange={(next) => change({ words: next })}
        />
      ) : null}
      {kind === 'keep' ? (
        <PhotoField
          queue={moving.photos}
          max={PROMISE_PHOTOS_MAX}
          label="办好以后的照片"
          hint="没有照片也可以，请写清楚。"
        />
      ) : null}
      <HeldNote isHeld={moving.isHeld} isStopped={moving.isStopped} />
    </MoveDialog>
  )
}
