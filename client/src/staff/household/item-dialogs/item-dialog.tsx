import type { PlanItemView, PlanMoveKind } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { Field } from '@/components/field/field'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import { moveTexts } from '../move-texts'
import type { HouseholdPage } from '../use-household'
import { AssignFields } from './assign-fields'
import { AnswerOfferFields, AttemptFields } from './attempt-fields'
import { HelpFields } from './help-fields'
import { NoteFields } from './note-fields'
import { OfferFields } from './offer-fields'
import { QuietFields } from './quiet-fields'
import { useItemMove } from './use-item-move'

export type FieldsProps = { moving: ReturnType<typeof useItemMove>; item: PlanItemView; page: HouseholdPage }

type Props = { page: HouseholdPage; item: PlanItemView; kind: PlanMoveKind }

/** One move of one item, written above the page. */
export function ItemDialog({ page, item, kind }: Props) {
  const moving = useItemMove(page, item, kind)
  const { title, lead, action, words } = moveTexts[kind]
  const { form, change, errors, happened } = moving
  return (
    <MoveDialog
      title={title}
      lead={lead}
      action={action}
      isQuiet={kind === 'drop'}
      moving={{ isBusy: moving.isBusy, isChanged: happened !== null, failure: moving.failure }}
      mayStill={moving.mayStill}
      changed={`您写的时候：${happened && happened.length > 0 ? happened.join('；') : '有同事动过这一件'}`}
      gone="这一步现在不用办了。您写的还留着，可以先关上。"
      onSubmit={() => void moving.submit()}
      onClose={page.stop}
    >
      <View className="t-bold">{item.what}</View>
      <MoveFields kind={kind} moving={moving} item={item} page={page} />
      {words ? (
        <Field
          label={words.label}
          long
          required={words.must !== undefined}
          value={form.words}
          maxLength={words.max}
          error={errors.words}
          onChange={(next) => change({ words: next })}
        />
      ) : null}
    </MoveDialog>
  )
}

function MoveFields({ kind, ...props }: FieldsProps & { kind: PlanMoveKind }) {
  switch (kind) {
    case 'assign':
      return <AssignFields {...props} />
    case 'attempt':
      return <AttemptFields {...props} />
    case 'note':
      return <NoteFields />
    case 'offer':
      return <OfferFields {...props} />
    case 'answerOffer':
      return <AnswerOfferFields {...props} />
    case 'askHelp':
      return <HelpFields {...props} />
    case 'setQuiet':
      return <QuietFields {...props} />
    default:
      return null
  }
}
