import type { HelpProposal, HelpTaskDoc } from '../../types/help'
import type { HelpMoveKind, HelpTaskView, HelpViewer } from '../../types/help-actions'
import { sentenceOf } from '../help-matching/explain'
import { missingOf } from './missing'
import { idOfHelper, placeIn } from './place-in'
import { type HelperBook, helperName, placeViews } from './place-views'
import { nextRing } from './rings'
import { type HelpField, type HelpReader, phaseOf, sees } from './sight'
import { storyFor } from './story'

/** What a view needs beside the task. */
export type TaskFacts = {
  estate: { name: string; phone: string }
  /** Name and phone in clear, opened only for whom `tellsAddress` or the household. */
  contact: { callName: string; phone: string | null } | null
  /** The reader's own volunteers and stations. */
  ownIds: readonly string[]
  /** Staff who coordinate, not a lead. */
  isCoordinator: boolean
  /** Volunteers and stations that stand in the task. */
  helpers: HelperBook
  /** What the reader may do with it now, and when they could begin. */
  moves: HelpMoveKind[]
  startHours: number[]
}

/** A task as a reader may see it now: one place for all pages, so that what `helpSight` does not grant is in no answer. */
export const taskView = (task: HelpTaskDoc, viewer: HelpViewer, facts: TaskFacts): HelpTaskView => {
  const reader: HelpReader = viewer === 'staff' && !facts.isCoordinator ? 'lead' : viewer
  const phase = phaseOf(task, viewer, facts.ownIds)
  const may = (field: HelpField): boolean => sees(reader, phase, field)
  const granted = <T>(field: HelpField, value: T): T | null => (may(field) ? value : null)
  const places = placeViews(task, { ...facts, may })
  return {
    taskId: task._id,
    viewer,
    rev: task.rev,
    kind: task.kind,
    on: task.on,
    ...(may('need') ? needOf(task) : deedOf(task, places)),
    at: task.at,
    isUrgent: task.isUrgent && may('need'),
    building: granted('building', task.building) ?? '',
    unit: granted('door', task.unit),
    room: granted('door', task.room),
    callName: granted('callName', facts.contact?.callName ?? null),
    phone: granted('phone', facts.contact?.phone ?? null),
    know: granted('know', task.know),
    ...wordsFor(task, reader, may('words')),
    code: granted('code', task.code),
    payUpToFen: granted('payUpTo', task.payUpToFen),
    estateId: task.estateId,
    estateName: facts.estate.name,
    estatePhone: facts.estate.phone,
    places,
    proposal: ownProposal(task, facts.ownIds),
    startHours: facts.startHours,
    ring: granted('search', task.ring),
    nextRingAt: may('search') && task.isWanted ? (nextRing(task)?.at.toISOString() ?? null) : null,
    steps: may('story') ? storyFor(task.trail, reader, may) : [],
    thanks: thanksFor(task, reader, facts.ownIds, may),
    complaints: may('complaints') ? complaintsOf(task) : [],
    raisedBy: granted('raisedBy', task.raisedBy.how),
    proposals: may('proposals') ? task.proposals.map((proposal) => proposalView(task, proposal, facts.helpers)) : [],
    flatId: granted('flat', task.flatId),
    stairwellId: granted('flat', task.stairwellId),
    moves: facts.moves,
  }
}

type Need = Pick<
  HelpTaskView,
  'fromHour' | 'toHour' | 'minutes' | 'slots' | 'count' | 'people' | 'missing' | 'startHour'
>

const needOf = (task: HelpTaskDoc): Need => ({
  fromHour: task.fromHour,
  toHour: task.toHour,
  minutes: task.minutes,
  slots: task.slots,
  count: task.count,
  people: task.people,
  missing: missingOf(task),
  startHour: task.places[0]?.fromHour ?? null,
})

/** What is left to a helper: the hour they came and how long it took. The household's window is not theirs any more. */
const deedOf = (task: HelpTaskDoc, own: HelpTaskView['places']): Need => {
  const [place] = own
  const fromHour = place?.fromHour ?? 0
  const toHour = place ? Math.min(24, fromHour + task.slots) : 0
  const minutes = place?.minutes ?? 0
  const startHour = place?.fromHour ?? null
  return { fromHour, toHour, minutes, slots: task.slots, count: null, people: 1, missing: 0, startHour }
}

/** Staff and the household read words as they stand; helpers once somebody or WeChat let them through (rule 12). */
const wordsFor = (
  { words, wordsState }: HelpTaskDoc,
  reader: HelpReader,
  isGranted: boolean,
): Pick<HelpTaskView, 'words' | 'wordsState'> => {
  if (!isGranted) return { words: null, wordsState: 'none' }
  const isShown = readsUnchecked(reader) || wordsState === 'shown'
  return { words: isShown ? words : null, wordsState }
}

const readsUnchecked = (reader: HelpReader): boolean =>
  reader === 'household' || reader === 'staff' || reader === 'lead'

const ownProposal = (task: HelpTaskDoc, ownIds: readonly string[]): HelpTaskView['proposal'] => {
  const mine = task.proposals.find(({ helper }) => ownIds.includes(idOfHelper(helper)))
  if (!mine || !task.isWanted) return null
  return {
    fromHour: mine.fromHour,
    sentence: sentenceOf(mine.reasons, task.kind),
    isPinned: mine.isPinned,
    reasons: mine.reasons.map(({ kind }) => kind),
  }
}

const proposalView = (
  { kind }: HelpTaskDoc,
  { helper, fromHour, reasons, isPinned }: HelpProposal,
  helpers: HelperBook,
): HelpTaskView['proposals'][number] => ({
  name: helperName(helpers, helper),
  as: helper.as,
  fromHour,
  sentence: sentenceOf(reasons, kind),
  isPinned,
})

/** Stars are for whoever helped: not for somebody who gave it back. */
const thanksFor = (
  task: HelpTaskDoc,
  reader: HelpReader,
  ownIds: readonly string[],
  may: (field: HelpField) => boolean,
): HelpTaskView['thanks'] => {
  const { thanks } = task
  if (thanks === null || !may('stars')) return null
  if (!readsUnchecked(reader) && !placeIn(task, ownIds)) return null
  const isShown = may('thanksWords') && (readsUnchecked(reader) || thanks.wordsState === 'shown')
  return {
    stars: thanks.stars,
    words: isShown ? thanks.words : '',
    at: thanks.at.toISOString(),
    ...(readsUnchecked(reader) ? { wordsState: thanks.wordsState } : {}),
  }
}

const complaintsOf = ({ complaints }: HelpTaskDoc): HelpTaskView['complaints'] =>
  complaints.map(({ words, about, at, settled }, index) => ({
    index,
    words,
    about,
    at: at.toISOString(),
    settled: settled?.words ?? null,
  }))
