import type { Todo } from '../../types/portfolio'
import type { Day } from '../../types/schema'
import { type TalkDoc, type TalkParty, talkParties, talkPartyWords } from '../../types/talk'
import { soon, type TodoViewer, todo } from './new-todo'
import type { TodoPlan } from './todos-of-plan'

/** Of a talk what a list is made from: no minutes, nobody's telephone. */
export const TALK_TODO_FIELDS = {
  ...{ stairwellId: true, flatId: true, building: true, unit: true, room: true, at: true, slots: true },
  ...{ slotId: true, where: true, signatures: true, can: true },
} as const satisfies Record<string, true>

export type TodoTalk = Pick<
  TalkDoc,
  '_id' | 'stairwellId' | 'flatId' | 'building' | 'unit' | 'room' | 'at' | 'slots' | 'slotId' | 'where'
> & {
  signatures: Record<TalkParty, unknown>
  can: Record<TalkParty, unknown>
}

/** What of talks is to be done: an office settles days, writes minutes and gathers signatures; who has the household reminds it to sign. */
export const talkTodos = (
  viewer: TodoViewer,
  talks: readonly TodoTalk[],
  plans: readonly Pick<TodoPlan, '_id' | 'contactId'>[],
): Todo[] =>
  talks.flatMap((talk) => {
    const isOwn = plans.some(({ _id, contactId }) => _id === talk.flatId && contactId === viewer.personId)
    return viewer.isOffice || isOwn ? todoOf(viewer, talk) : []
  })

const todoOf = (viewer: TodoViewer, talk: TodoTalk): Todo[] => {
  const { _id: talkId, stairwellId, flatId, building, unit, room, where } = talk
  const at = { stairwellId, flatId, building, unit, room }
  const row = (kind: Todo['kind'], what: string, on: Day | null) => [
    todo(viewer, kind, at, { what, on, does: 'talk', ref: { talkId } }),
  ]
  switch (talk.at) {
    case 'inviting': {
      const first = talk.slots.map(({ on }) => on).sort()[0] ?? null
      const haveAllSaid = talkParties.every((party) => talk.can[party] !== null)
      const isSoon = first !== null && first <= soon(viewer.today)
      return viewer.isOffice && (haveAllSaid || isSoon) ? row('talkToFix', where, first) : []
    }
    case 'fixed': {
      const on = talk.slots.find(({ slotId }) => slotId === talk.slotId)?.on ?? null
      return viewer.isOffice && on !== null && on <= viewer.today ? row('talkToWrite', where, on) : []
    }
    case 'minuted': {
      const missing = talkParties.filter((party) => talk.signatures[party] === null)
      const isMine = viewer.isOffice || missing.includes('resident')
      return isMine ? row('talkToSign', missing.map((party) => talkPartyWords[party]).join('、'), null) : []
    }
    default:
      return []
  }
}
