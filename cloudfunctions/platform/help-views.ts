import { beijingDay } from '../../domain/consent/beijing-day'
import { idOfHelper } from '../../domain/help/place-in'
import type { HelperBook } from '../../domain/help/place-views'
import { type HelpReader, phaseOf, sees, tellsAddress } from '../../domain/help/sight'
import { taskView } from '../../domain/help/task-view'
import type { HelpTaskDoc } from '../../types/help'
import type { HelpMoveKind, HelpTaskView, HelpViewer } from '../../types/help-actions'
import type { Actor } from '../../types/person'
import { fingerprintId, unseal } from './secrets'
import { command, type Store } from './store'

/** One task and as whom it is read. */
export type HelpReading = {
  task: HelpTaskDoc
  viewer: HelpViewer
  /** The reader's own volunteers and stations. */
  ownIds: readonly string[]
  /** Staff who coordinate; of everybody else it says nothing. */
  isCoordinator?: boolean
  moves: HelpMoveKind[]
  startHours: number[]
  /** Name and phone are opened, for whom the table grants them. The board does without. */
  hasContact: boolean
}

/**
 * Tasks as their reader may see them, and the record that they saw a door (rule 40), one a reader, task and Beijing day: a page that refreshes itself is read once.
 * Estates, volunteers and stations are read once for all.
 */
export const helpViews = async (
  { store, actor, now }: { store: Store; actor: Pick<Actor, 'personId'>; now: Date },
  readings: readonly HelpReading[],
): Promise<HelpTaskView[]> => {
  const tasks = readings.map(({ task }) => task)
  const [estates, helpers] = await Promise.all([estatesOf(store, tasks), bookOf(store, tasks), logAddresses()])
  return readings.map(({ task, viewer, hasContact, isCoordinator = false, ...reading }) =>
    taskView(task, viewer, {
      ...reading,
      isCoordinator,
      estate: estates.get(task.estateId) ?? { name: '', phone: '' },
      contact: hasContact ? contactOf(task, viewer, reading.ownIds) : null,
      helpers,
    }),
  )

  async function logAddresses(): Promise<void> {
    const told = readings.filter(({ task, viewer, ownIds, isCoordinator }) =>
      tellsAddress(readerOf(viewer, isCoordinator), phaseOf(task, viewer, ownIds)),
    )
    const views = told.map(({ task, viewer }) => ({
      _id: fingerprintId('address-view', actor.personId, task._id, beijingDay(now)),
      schemaVersion: 1 as const,
      personId: actor.personId,
      what: 'address' as const,
      subjectId: task._id,
      estateId: task.estateId,
      why: whys[viewer],
      at: now,
    }))
    const known = await store.views.among(
      views.map(({ _id }) => _id),
      { _id: true },
    )
    const ids = new Set(known.map(({ _id }) => _id))
    await store.views.createMissing(views.filter(({ _id }) => !ids.has(_id)))
  }
}

/** Why somebody looks, as the record says it. */
const whys: Record<HelpViewer, string> = {
  household: '',
  candidate: '',
  past: '',
  helper: '去帮忙',
  station: '驿站服务',
  staff: '安排帮忙',
}

const readerOf = (viewer: HelpViewer, isCoordinator: boolean | undefined): HelpReader =>
  viewer === 'staff' && !isCoordinator ? 'lead' : viewer

/** Opened only where it will be answered. */
const contactOf = (task: HelpTaskDoc, viewer: HelpViewer, ownIds: readonly string[]) => {
  const isGranted = sees(viewer, phaseOf(task, viewer, ownIds), 'callName')
  if (!task.contact || !isGranted) return null
  const { callName, phone } = task.contact
  return { callName: unseal(callName), phone: phone && unseal(phone) }
}

const estatesOf = async (store: Store, tasks: readonly HelpTaskDoc[]) => {
  const ids = [...new Set(tasks.map(({ estateId }) => estateId))]
  const estates =
    ids.length === 0
      ? []
      : await store.estates.find({ _id: command.in(ids) }, { limit: ids.length, field: { name: true, phone: true } })
  return new Map(estates.map(({ _id, name, phone }) => [_id, { name, phone }]))
}

const VOLUNTEER = { name: true, phone: true, identity: true, trained: true, insuredUntil: true } as const
const STATION = { name: true, phone: true, where: true, services: true } as const

/** Who stands in these tasks: two reads, whatever their number. */
const bookOf = async (store: Store, tasks: readonly HelpTaskDoc[]): Promise<HelperBook> => {
  const helpers = tasks.flatMap(({ places, proposals }) => [...places, ...proposals].map(({ helper }) => helper))
  const idsOf = (as: 'volunteer' | 'station') => [
    ...new Set(helpers.filter((helper) => helper.as === as).map(idOfHelper)),
  ]
  const [volunteers, stations] = await Promise.all([
    store.volunteers.among(idsOf('volunteer'), VOLUNTEER),
    store.stations.among(idsOf('station'), STATION),
  ])
  return {
    volunteers: new Map(volunteers.map((one) => [one._id, one])),
    stations: new Map(stations.map((one) => [one._id, one])),
  }
}
