import type { EstateView } from '@chuanmen/types/estate'
import { type RiserKind, riserWords } from '@chuanmen/types/riser'
import type { StairwellView } from '@chuanmen/types/stairwell'
import { useMemo, useState } from 'react'
import type { Failure } from '@/api/failure'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import {
  changePipe,
  firstPipes,
  householdsOn,
  keyOf,
  likeFirst,
  type Pipe,
  preview,
  shareColumn,
  toggleExcept,
  togglePipe,
} from './pipes'

type Form = { pipes: Pipe[]; others: string[] }
export type Sibling = { stairwellId: string; unit: string; note: string; isAlike: boolean }

/** Setting up the pipes of a stairwell and of those of its building that are built alike. */
export function useRisers(view: StairwellView, stairwells: EstateView['stairwells']) {
  const draft = useDraft<Form>(`staff-risers:${view.stairwellId}`, { pipes: firstPipes(view), others: [] })
  const { pipes, others } = draft.value
  const [chosenKey, setChosen] = useState<string>()
  const save = useMutate('stairwell.setRisers', ['stairwell.view', 'estate.view', 'me.home'])

  const chosen = pipes.find((pipe) => keyOf(pipe) === chosenKey)
  const picture = useMemo(() => preview(view, pipes, chosen), [view, pipes, chosen])
  const empty = pipes.filter((pipe) => householdsOn(pipe, view).length === 0).map(keyOf)

  const setPipes = (next: Pipe[], keep?: Pipe) => {
    draft.change({ pipes: next })
    save.reset()
    if (keep) setChosen(keyOf(keep))
  }
  const siblings: Sibling[] = stairwells
    .filter(({ building, stairwellId }) => building === view.building && stairwellId !== view.stairwellId)
    .map(({ stairwellId, unit, positions, households, risers }) => {
      const isAlike = pipes.every((pipe) => pipe.positions.some((position) => positions.includes(position)))
      const now = risers > 0 ? `现有 ${risers} 根` : '还没设'
      return {
        stairwellId,
        unit,
        isAlike,
        note: isAlike ? `${households} 户，${now}` : `尾号是 ${positions.join('、')}，和这里不一样`,
      }
    })
  const applied = others.filter((id) => siblings.some(({ stairwellId, isAlike }) => stairwellId === id && isAlike))

  const submit = async () => {
    const stairwellIds = [view.stairwellId, ...applied]
    const done = await save.run({ stairwellIds, pattern: { pipes } })
    if (done) draft.clear()
  }
  return {
    pipes,
    picture,
    chosen,
    choose: (pipe: Pipe) => setChosen(chosenKey === keyOf(pipe) ? undefined : keyOf(pipe)),
    isEmpty: (pipe: Pipe) => empty.includes(keyOf(pipe)),
    countOn: (pipe: Pipe) => householdsOn(pipe, view).length,
    toggle: (kind: RiserKind, position: string) => setPipes(togglePipe(pipes, kind, position, view)),
    share: (pipe: Pipe, position: string) => {
      const next = shareColumn(pipes, pipe, position, view)
      setPipes(
        next,
        next.find(
          (one) =>
            one.kind === pipe.kind && pipe.positions.some((own) => own !== position && one.positions.includes(own)),
        ),
      )
    },
    setFrom: (pipe: Pipe, fromFloor: number) => setPipes(changePipe(pipes, pipe, { fromFloor })),
    /** A tap on a flat of the picture: on or off the chosen pipe. */
    tapFlat: (flatId: string) => {
      if (!chosen) return toast('先选一根管，再点户')
      const position = view.flats.find((flat) => flat.flatId === flatId)?.position ?? ''
      if (chosen?.positions.includes(position))
        setPipes(changePipe(pipes, chosen, { exceptFlatIds: toggleExcept(chosen, flatId) }))
    },
    makeAlike: () => setPipes(likeFirst(pipes, view.positions, view)),
    startAgain: () => {
      setPipes(firstPipes({ ...view, pattern: [] }))
      setChosen(undefined)
    },
    siblings,
    others: applied,
    setOthers: (next: string[]) => draft.change({ others: next }),
    wasRestored: draft.wasRestored,
    canSave: pipes.length > 0 && empty.length === 0,
    submit: () => void submit(),
    isBusy: save.isBusy,
    failure: save.failure,
    refusedWhere: whereOf(save.failure),
    done: save.value,
  }
}

/** Which pipe or stairwell a refusal means, from its plain facts. */
function whereOf(failure: Failure | null): string {
  const { kind, positions, building, unit } = failure?.detail ?? {}
  const pipe =
    typeof kind === 'string' && kind in riserWords
      ? `尾号 ${[positions].flat().join('、')} ${riserWords[kind as RiserKind].name}`
      : ''
  return [building && unit ? `${String(building)}${String(unit)}` : '', pipe].filter(Boolean).join(' ')
}
