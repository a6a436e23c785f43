import type { PlanItemView, PlanMoveKind } from '@chuanmen/types/plan-actions'
import type { PlanDoes } from '@chuanmen/types/plan-words'

/** The one thing to do next about an item: a move, or a page where it goes on. */
export type NextStep =
  | { to: 'move'; kind: PlanMoveKind; words: string }
  | { to: 'talk'; words: string }
  | { to: 'invite'; words: string }
  | { to: 'help'; taskId: string; words: string }

const move = (kind: PlanMoveKind, words: string): NextStep => ({ to: 'move', kind, words })
const close = move('close', '办完了')

/** What was done before an item was opened again does not count. */
const isFresh = ({ story }: PlanItemView, at: string) => {
  const reopened = story.filter(({ act }) => act === 'reopen').at(-1)
  return !reopened || at > reopened.at
}
const isAnswered = (item: PlanItemView) => item.reply !== null && isFresh(item, item.reply.at)
const isNoted = (item: PlanItemView) => item.story.some(({ act, at }) => act === 'note' && isFresh(item, at))
const isWon = (item: PlanItemView) => {
  const last = item.attempts.at(-1)
  return last?.outcome === 'agrees' && isFresh(item, last.at)
}

/** Of each thing to do, the steps that lead through it: the first that is open now is the one shown. */
const ways: Record<PlanDoes, (item: PlanItemView) => NextStep[]> = {
  answer: (item) => (isAnswered(item) ? [close] : [move('reply', '答复住户')]),
  contactOwner: (item) =>
    isWon(item) ? [close] : [move('attempt', item.attempts.length > 0 ? '再联系房主' : '联系房主')],
  upkeepNote: (item) => (isNoted(item) ? [close] : [move('note', '讲维修义务')]),
  offer: ({ offer }) =>
    offer?.state === 'offered'
      ? [move('answerOffer', '记住户的答复')]
      : offer?.state === 'accepted'
        ? [close]
        : [move('offer', offer ? '换一个方案' : '提一个方案')],
  talk: ({ talkId }) => (talkId ? [{ to: 'talk', words: '看三方面谈' }] : [{ to: 'invite', words: '约三方面谈' }]),
  help: ({ taskIds, state }) => {
    const last = taskIds.at(-1)
    const look: NextStep[] = last ? [{ to: 'help', taskId: last, words: '看帮忙的进展' }] : []
    return state === 'waiting' ? look : [move('askHelp', last ? '再请人帮忙' : '请人帮忙'), ...look]
  },
  quiet: ({ quiet, state }) => (state === 'waiting' && quiet ? [] : [move('setQuiet', '定安静的日子')]),
  other: () => [close],
}

/** The one next step of an item; null: there is none for whoever asks, or it only waits. */
export function nextStepOf(item: PlanItemView, canInvite: boolean): NextStep | null {
  if (item.state === 'done' || item.state === 'dropped') return null
  const isOpen = (step: NextStep) =>
    step.to === 'move' ? item.moves.includes(step.kind) : step.to === 'invite' ? canInvite : true
  return ways[item.does](item).find(isOpen) ?? null
}

/** What else may be done with it, in the order people look for it. */
const order: readonly PlanMoveKind[] = [
  ...(['reply', 'attempt', 'note', 'offer', 'answerOffer', 'askHelp', 'setQuiet'] as const),
  ...(['assign', 'close', 'drop', 'reopen'] as const),
]
export const otherMoves = (item: PlanItemView, next: NextStep | null): PlanMoveKind[] =>
  order.filter((kind) => item.moves.includes(kind) && !(next?.to === 'move' && next.kind === kind))
