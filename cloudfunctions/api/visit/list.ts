import { sightOf, viewerAt } from '../../../domain/household/policy'
import { visitView } from '../../../domain/visit/view'
import { accept, refuse } from '../../../types/result'
import { listVisits } from '../../../types/visit'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { take } from '../../platform/refused'
import { command } from '../../platform/store'

const PAGE = 20

/** Visits of a household, newest first; its own people read when and who, staff also what was said. */
export const list = action(listVisits, async ({ input, actor, store, permit }) => {
  const { place } = await planAt(store, input)
  const viewer = viewerAt(actor, place)
  permit(viewer)
  const isSeen = sightOf(take(viewer), 'visits') === 'open'
  permit(isSeen ? accept(true) : refuse('not_allowed'))
  const notes = sightOf(take(viewer), 'visitNotes') === 'open'
  const before = input.before ? { at: command.lt(new Date(input.before)) } : {}
  const found = await store.visits.find(
    { flatId: command.in([...place.flatIds]), ...before },
    { limit: PAGE + 1, orderBy: ['at', 'desc'] },
  )
  return { visits: found.slice(0, PAGE).map((visit) => visitView(visit, { notes })), more: found.length > PAGE }
})
