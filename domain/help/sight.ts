import type { HelpTaskDoc } from '../../types/help'
import type { HelpViewer } from '../../types/help-actions'
import { hasEnded, placeIn } from './place-in'

/** Who reads a task. `lead`: staff of the place who do not coordinate. */
export type HelpReader = HelpViewer | 'lead'
/** Where a task stands for its reader: not taken yet, being helped, over. A helper's time with it is over once they have checked out. */
export const helpPhases = ['before', 'during', 'after'] as const
export type HelpPhase = (typeof helpPhases)[number]

const always = helpPhases
const live = ['before', 'during'] as const
const whileHelping = ['during'] as const
const onceOver = ['after'] as const
/** Who runs the place reads all of it; only complaints are kept from a lead. */
const office = { lead: always, staff: always } as const

/**
 * Who sees what of a help task, and when: before acceptance the need, its time and the building; after it door, name and phone; after the end nothing but what the helper
 * did themself. What is not granted here is not in the answer, whichever page asks. docs/help-privacy.md says it in words and is checked against this table.
 */
export const helpSight = {
  need: { household: always, candidate: ['before'], helper: whileHelping, station: live, ...office },
  building: { household: always, candidate: ['before'], helper: whileHelping, station: live, ...office },
  door: { household: always, helper: whileHelping, station: whileHelping, ...office },
  callName: { household: always, helper: whileHelping, station: whileHelping, ...office },
  phone: { household: always, helper: whileHelping, station: whileHelping, ...office },
  know: { household: always, helper: whileHelping, station: whileHelping, ...office },
  words: { household: always, helper: whileHelping, station: whileHelping, ...office },
  code: { household: live },
  payUpTo: { household: always, ...office },
  helpers: { household: always, helper: whileHelping, ...office },
  helperPhone: { household: whileHelping, ...office },
  proofs: { household: whileHelping, ...office },
  search: { household: live, ...office },
  proposals: { ...office },
  story: { household: always, ...office },
  whyReleased: { ...office },
  stars: { household: always, helper: onceOver, past: onceOver, station: onceOver, ...office },
  thanksWords: { household: always, helper: onceOver, past: onceOver, station: onceOver, ...office },
  complaints: { household: always, staff: always },
  raisedBy: { household: always, ...office },
  flat: { household: always, ...office },
} as const satisfies Record<string, Partial<Record<HelpReader, readonly HelpPhase[]>>>
export type HelpField = keyof typeof helpSight

/** Whether a reader is shown a field now. */
export const sees = (reader: HelpReader, phase: HelpPhase, field: HelpField): boolean => {
  const readers: Partial<Record<HelpReader, readonly HelpPhase[]>> = helpSight[field]
  return readers[reader]?.includes(phase) ?? false
}

/** Fields by which somebody finds a door or rings its people: an answer that holds one is logged (rule 40), unless the household reads about itself. */
export const addressFields = ['door', 'callName', 'phone'] as const satisfies readonly HelpField[]

/** Whether an answer tells where somebody lives to somebody who does not live there. */
export const tellsAddress = (reader: HelpReader, phase: HelpPhase): boolean =>
  reader !== 'household' && addressFields.some((field) => sees(reader, phase, field))

/**
 * Where a task stands for a reader. `ownIds`: the reader's volunteers and stations. A station has not taken an order before it confirmed it; nobody has more than it once it
 * checked out.
 */
export const phaseOf = (
  task: Pick<HelpTaskDoc, 'at' | 'places'>,
  viewer: HelpViewer,
  ownIds: readonly string[],
): HelpPhase => {
  if (viewer === 'past') return 'after'
  if (viewer === 'candidate') return hasEnded(task) ? 'after' : 'before'
  if (viewer === 'household' || viewer === 'staff') {
    if (hasEnded(task)) return 'after'
    return task.places.length > 0 ? 'during' : 'before'
  }
  const own = placeIn(task, ownIds)
  if (hasEnded(task) || own?.checkOut) return 'after'
  if (!own) return 'before'
  return own.order === null || own.order.state === 'confirmed' ? 'during' : 'before'
}
