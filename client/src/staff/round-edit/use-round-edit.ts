import { useRef, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { replace } from '@/lib/navigate'
import { toFirstError } from '../form/to-first-error'
import { instantOf } from '../moment-field/beijing'
import { useSteps } from '../steps/use-steps'
import {
  checkText,
  checkWindow,
  chosenOf,
  hasErrors,
  newClauseId,
  ROUND_MAX,
  type RoundErrors,
  type RoundForm,
  textOf,
} from './form'
import { template } from './template'

const changed = ['round.view', 'round.list', 'estate.view', 'stairwell.view'] as const

type Source = {
  estateId: string
  initial: RoundForm
  /** Stairwells that have risers and so can be asked. */
  free: readonly string[]
  /** The round whose text is revised; empty: none. */
  reviseId: string
  /** The draft on the server that is edited; empty: a new round. */
  editId: string
  draftName: string
  /** Asks again what the server has, after it said that it has something newer. */
  onBehind: () => void
}

/** Writing a round, a draft, or a new version of a text. Everything typed is a draft of this device until the server has it. */
export function useRoundEdit({ estateId, initial, free, reviseId, editId, draftName, onBehind }: Source) {
  const draft = useDraft<RoundForm>(draftName, initial)
  const form = draft.value
  const [wasTried, setTried] = useState(false)
  const create = useMutate('round.create', ['round.list'])
  const save = useMutate('round.edit', ['round.view', 'round.list'])
  const steps = useSteps('round.reviseText', changed)
  // 「现在开始」 is fixed once per text, so that a repeated try after a lost reply means the same round.
  const openedAt = useRef<{ words: string; at: string }>()
  const now = Date.now()
  const errors: RoundErrors = reviseId
    ? {
        ...checkText(form),
        why: form.why.trim() ? (/[<>]/.test(form.why) ? '请去掉尖括号' : undefined) : '请写为什么改，住户会看到',
      }
    : { ...checkText(form), ...checkWindow(form, free, now) }

  const opensAt = () => {
    if (!form.opensNow) return instantOf(form.opens) ?? ''
    const words = JSON.stringify(form)
    if (openedAt.current?.words !== words) openedAt.current = { words, at: new Date().toISOString() }
    return openedAt.current.at
  }
  const drafted = () => ({
    text: textOf(form),
    items: form.asked,
    stairwellIds: chosenOf(form, free),
    proofLevel: form.proofLevel === '3' ? (3 as const) : (2 as const),
    opensAt: opensAt(),
    closesAt: instantOf(form.closes) ?? '',
  })
  const check = () => {
    setTried(true)
    if (!hasErrors(errors)) return true
    toFirstError()
    return false
  }

  return {
    form,
    change: draft.change,
    wasRestored: draft.wasRestored,
    errors: wasTried ? errors : {},
    left: Object.values(errors).filter((error) => error !== undefined).length,
    text: textOf(form),
    failure: create.failure ?? save.failure,
    isBusy: create.isBusy || save.isBusy || steps.isRunning,
    isSaved: save.value !== undefined,
    steps,
    addClause: () => {
      if (form.clauses.length < ROUND_MAX.clauses)
        draft.change({ clauses: [...form.clauses, { clauseId: newClauseId(), title: '', body: '' }] })
    },
    addSample: () => draft.change({ clauses: [...form.clauses, { clauseId: newClauseId(), ...template.clause }] }),
    changeClause: (clauseId: string, part: { title?: string; body?: string }) =>
      draft.change({
        clauses: form.clauses.map((clause) => (clause.clauseId === clauseId ? { ...clause, ...part } : clause)),
      }),
    removeClause: (clauseId: string) =>
      draft.change({ clauses: form.clauses.filter((clause) => clause.clauseId !== clauseId) }),
    startAfresh: (from = initial) => {
      save.reset()
      draft.change(from)
      draft.clear()
    },
    /** Keeps what is written here, over the version a colleague made meanwhile and this person has now been told of. */
    keepMine: (rev: number) => {
      save.reset()
      draft.change({ rev })
    },
    save: async () => {
      if (!check()) return
      const said = drafted()
      const done =
        editId && form.rev !== null
          ? await save.run({ roundId: editId, rev: form.rev, ...said })
          : await create.run({ estateId, ...said })
      if (!done) {
        if (editId) onBehind()
        return
      }
      draft.clear()
      toast(editId ? '草稿改好了，看一遍再发出' : '这一轮建好了，看一遍再发出')
      void replace('/staff/round/index', { estateId, roundId: done.roundId })
    },
    check,
    revise: async () => {
      const done = await steps.run({ roundId: reviseId, text: textOf(form), why: form.why.trim() })
      if (!done) return
      draft.clear()
      toast(`第 ${done.textVersion} 版已发出`)
      void replace('/staff/round/index', { estateId, roundId: reviseId })
    },
  }
}
export type RoundEdit = ReturnType<typeof useRoundEdit>
