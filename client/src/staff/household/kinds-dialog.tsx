import type { PlanView } from '@chuanmen/types/plan-actions'
import { kinds as allKinds, type Kind, kindNotes, kindWords } from '@chuanmen/types/plan-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '@/components/field/field'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import { Tick } from '@/components/tick/tick'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import type { HouseholdPage } from './use-household'
import { kindsHappened, sameKinds, useKinds } from './use-kinds'

const WHY_MAX = 200

/** Kinds as a person sees them. Where that is not what was proposed it asks why: so the rules can be mended. */
export function KindsDialog({ page, view }: { page: HouseholdPage; view: PlanView }) {
  const [seen] = useState(view)
  const proposed = view.proposed.map(({ kind }) => kind)
  const draft = useDraft<{ kinds: Kind[]; why: string }>(`plan-kinds:${view.flatId}`, {
    kinds: view.diagnosis?.kinds ?? proposed,
    why: '',
  })
  const kinds = useKinds(page, view)
  const [wasTried, setTried] = useState(false)
  const { value: form, change } = draft
  const needsWhy = !sameKinds(form.kinds, proposed)
  const isMissing = needsWhy && form.why.trim() === ''
  const submit = async () => {
    setTried(true)
    if (isMissing) return toFirstError()
    if (!(await kinds.run(form.kinds, form.why.trim()))) return
    draft.clear()
    page.stop()
  }
  const toggle = (kind: Kind) =>
    change({ kinds: form.kinds.includes(kind) ? form.kinds.filter((one) => one !== kind) : [...form.kinds, kind] })
  return (
    <MoveDialog
      title="难在哪里"
      lead="可以选几类，也可以都不选。每一类有一套办法，定了就列进问题清单。"
      action="就这样定"
      moving={{ isBusy: kinds.isBusy, isChanged: view.rev !== seen.rev, failure: kinds.failure }}
      mayStill={view.abilities.confirmKinds}
      changed={`您选的时候：${kindsHappened(seen, view)}`}
      gone="这一户现在不由您定了。"
      onSubmit={() => void submit()}
      onClose={page.stop}
    >
      {allKinds.map((kind) => (
        <Tick
          key={kind}
          isTicked={form.kinds.includes(kind)}
          label={`${kindWords[kind]}，${kindNotes[kind]}`}
          onTick={() => toggle(kind)}
        >
          {`${kindWords[kind]}：${kindNotes[kind]}`}
        </Tick>
      ))}
      {needsWhy ? <View className="t-note">和系统看的不一样，请写一句为什么，好让系统以后看得准。</View> : null}
      <Field
        label="为什么"
        long
        required={needsWhy}
        value={form.why}
        maxLength={WHY_MAX}
        error={wasTried && isMissing ? '请写一句为什么' : undefined}
        onChange={(why) => change({ why })}
      />
    </MoveDialog>
  )
}
