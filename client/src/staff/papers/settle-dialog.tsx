import type { PaperView } from '@chuanmen/types/paper'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Field } from '@/components/field/field'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { Choose } from '../form/fields'
import { toFirstError } from '../form/to-first-error'
import { placeWords } from '../place-words'
import { PhoneLine } from './phone-line'
import { useChecking } from './use-checking'
import { appWords, saidWords } from './words'

type Form = { holds: 'paper' | 'app' | null; how: 'call' | 'door' | null; words: string; witness: string }
type Props = { paper: PaperView; onChanged: () => void; onClose: () => void }

const changes = ['paper.list', 'flat.view', 'stairwell.view', 'estate.view', 'portfolio.today'] as const
const holdsWords = { paper: '以纸上的为准', app: '以手机上的为准' }
const howWords = { door: '当面问的', call: '打电话问的' }

const errorsIn = ({ holds, how, words, witness }: Form) => ({
  ...(holds ? {} : { holds: '请选本人说以哪个为准' }),
  ...(how ? {} : { how: '请选怎么问的' }),
  ...(words.trim() ? {} : { words: '请写本人原话是怎么说的' }),
  ...(witness.trim() ? {} : { witness: '请写谁在场一起听的' }),
})

/** The signer was asked which of two answers holds: neither side is chosen beforehand, and somebody else heard it. */
export function SettleDialog({ paper, onChanged, onClose }: Props) {
  const key = `paper-settle:${paper.paperId}`
  const draft = useDraft<Form>(key, { holds: null, how: null, words: '', witness: '' })
  const form = draft.value
  const settle = useMutate('paper.settle', [...changes], key)
  const { rev, moving } = useChecking(paper, settle)
  const [wasTried, setTried] = useState(false)
  const errors: Partial<Record<keyof Form, string>> = errorsIn(form)
  const shown = wasTried ? errors : {}
  const refused =
    moving.failure?.code === 'witness_not_independent' || moving.failure?.code === 'witness_required'
      ? moving.failure.message
      : undefined

  const submit = async () => {
    setTried(true)
    if (!form.holds || !form.how || Object.keys(errors).length > 0) return toFirstError()
    const done = await settle.run({
      ...{ paperId: paper.paperId, rev: rev(), for: form.holds, how: form.how },
      ...{ words: form.words.trim(), witness: form.witness.trim() },
    })
    onChanged()
    if (!done) return
    draft.clear()
    toast(form.holds === 'paper' ? '核对好了，纸上的算数' : '核对好了，手机上的算数')
    onClose()
  }
  return (
    <MoveDialog
      title={`核对 ${placeWords(paper)}`}
      lead={`纸上：${saidWords(paper.says)}。手机上：${appWords(paper.app)}。问本人以哪个为准，不替他选。`}
      action="记下本人的意思"
      moving={moving}
      mayStill={paper.canSettle}
      changed="这张纸刚刚有人核对过，或者业主又答复了"
      gone="不用再核对了。您写的还留着，可以先关上。"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PhoneLine paper={paper} />
      <Choose
        label="本人说"
        words={holdsWords}
        of={['paper', 'app']}
        chosen={form.holds}
        error={shown.holds}
        onChoose={(holds) => draft.change({ holds })}
      />
      <Choose
        label="怎么问的"
        words={howWords}
        of={['door', 'call']}
        chosen={form.how}
        error={shown.how}
        onChoose={(how) => draft.change({ how })}
      />
      <Field
        label="本人原话"
        required
        long
        value={form.words}
        maxLength={300}
        error={shown.words}
        onChange={(words) => draft.change({ words })}
      />
      <Field
        label="见证人"
        required
        value={form.witness}
        maxLength={20}
        hint="一起听的人。不能是您自己、收这张纸的人，也不能是业主本人"
        error={shown.witness ?? refused}
        onChange={(witness) => draft.change({ witness })}
      />
    </MoveDialog>
  )
}
