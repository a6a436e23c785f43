import { newTask } from '../domain/help/new-task'
import type { MatchedVolunteer } from '../domain/help/problem-of'
import { helpToRaise } from '../domain/help/raise'
import { causeOfWorks } from '../domain/help/raise-causes'
import { settled } from '../domain/help/settled'
import type { HelpTaskDoc, HelpWindow } from '../types/help'
import type { HelpKind } from '../types/help-words'
import type { Stage } from '../types/works'
import { ESTATE, RATES, STOPS } from './help-week-rates'
import { randomFrom } from './slots-estate'

const ESTATE_ID = 'e'
const STREET = 'street'
const HOUR_MS = 3_600_000

type Door = { stairwellId: string; building: string; unit: string; floor: number; flatId: string }
/** A task that will be raised, and when. */
export type Arrival = { at: Date; task: HelpTaskDoc }
export type Week = { volunteers: MatchedVolunteer[]; arrivals: Arrival[] }

/** A number in [0, 1) that depends on the seed and on what it decides, and on nothing that happened before: both ways of helping meet the same people. */
export const drawn = (seed: number, ...what: string[]): number => {
  let hash = seed | 0
  for (const letter of what.join('|')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return randomFrom(hash)()
}

/** An estate and the week's needs, by seed: three stops raise by the product's own rule, people ask for errands beside these. */
export const inventWeek = (seed: number): Week => {
  const random = randomFrom(seed * 7919 + 17)
  const pick = (count: number): number => Math.floor(random() * count)
  const stairwells = Array.from({ length: ESTATE.buildings * ESTATE.unitsABuilding }, (_, at) => ({
    stairwellId: `s${String(at).padStart(2, '0')}`,
    building: `${Math.floor(at / ESTATE.unitsABuilding) + 1}号楼`,
    unit: `${(at % ESTATE.unitsABuilding) + 1}门`,
  }))
  const doors = Array.from({ length: ESTATE.households }, (_, at): Door => {
    const stairwell = stairwells[pick(stairwells.length)] as (typeof stairwells)[number]
    return { ...stairwell, floor: 1 + pick(6), flatId: `f${String(at).padStart(2, '0')}` }
  })
  const volunteers = Array.from({ length: ESTATE.volunteers }, (_, at): MatchedVolunteer => {
    const home = stairwells[pick(stairwells.length)] as (typeof stairwells)[number]
    const kinds: HelpKind[] = ['water', ...(['meal', 'errand'] as const).filter(() => random() < ESTATE.offers)]
    const times = ESTATE.timesFrom + pick(ESTATE.timesUntil - ESTATE.timesFrom + 1)
    return {
      ...{ _id: `v${String(at).padStart(2, '0')}`, estateId: ESTATE_ID, street: STREET, state: 'active', trained: [] },
      ...{ insuredUntil: null, agreementOn: null, firstTaskOn: null, ownFlatIds: [], days: {} },
      profile: {
        kinds,
        floorsMax: 3 + pick(4),
        hours: hoursOfWeek(times, pick),
        away: [],
        perDayMax: ESTATE.perDayMax,
        homeStairwellId: home.stairwellId,
        goesBeyond: false,
      },
      home: { estateId: ESTATE_ID, building: home.building, stairwellId: home.stairwellId },
    }
  })
  const needs = doors.map(({ flatId, stairwellId }) => ({
    ...{ _id: flatId, stairwellId, isRefused: false, healthConsent: null },
    needs: (Object.keys(RATES.needs) as (keyof typeof RATES.needs)[])
      .filter((kind) => random() < RATES.needs[kind])
      .map((kind) => ({ kind, count: null })),
  }))
  // Each stop dries a third of the doors.
  const stopOf = doors.map(() => pick(STOPS.length))
  const raised = STOPS.flatMap((stop, nth): Arrival[] => {
    const flatIds = doors.filter((_, at) => stopOf[at] === nth).map(({ flatId }) => flatId)
    const cause = causeOfWorks({ _id: `w${nth}`, flatIds, state: 'scheduled', stages: [stageOf(stop)] })
    const at = new Date(stop.announced)
    return helpToRaise([cause], needs, [], at).map(({ source, flatId, kind, window }) => ({
      at,
      task: taskOf(`${source.key}~${flatId}~${kind}`, doorOf(doors, flatId), kind, window, at),
    }))
  })
  const errands = Array.from({ length: ESTATE.errands }, (_, nth): Arrival => {
    const day = 13 + pick(6)
    const at = new Date(Date.parse(`2026-09-${day}T08:00:00+08:00`) + pick(12) * HOUR_MS)
    const fromHour = 9 + pick(8)
    const window = { on: `2026-09-${day + 1}`, fromHour, toHour: fromHour + 3 }
    return { at, task: taskOf(`errand${nth}`, doors[pick(doors.length)] as Door, 'errand', window, at) }
  })
  return { volunteers, arrivals: [...raised, ...errands].sort((a, b) => a.at.getTime() - b.at.getTime()) }
}

const doorOf = (doors: readonly Door[], flatId: string): Door => doors.find((door) => door.flatId === flatId) as Door

const stageOf = ({ on, from, to }: (typeof STOPS)[number]): Stage => ({
  ...{ kind: 'cut', on, from, to, isNoisy: true, needsEntry: true, stopsWater: true, state: 'planned', floors: [] },
})

/** Mornings, afternoons and evenings of a week, each once. */
const hoursOfWeek = (times: number, pick: (count: number) => number): MatchedVolunteer['profile']['hours'] => {
  const all = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    [
      { fromHour: 8, toHour: 12 },
      { fromHour: 13, toHour: 17 },
      { fromHour: 17, toHour: 20 },
    ].map((part) => ({ weekday, ...part })),
  )
  return Array.from({ length: times }, () => all.splice(pick(all.length), 1)[0] as (typeof all)[number])
}

const taskOf = (id: string, door: Door, kind: HelpKind, window: HelpWindow, raisedAt: Date): HelpTaskDoc =>
  settled(
    newTask(
      {
        ...{ _id: id, requestId: id, kind, window, minutes: null, place: null, trail: [], raisedAt, count: null },
        ...{ know: [], words: '', wordsState: 'none' as const, contact: null, payUpToFen: 0, source: null },
        ...{ raisedBy: { how: 'works' as const, personId: null }, known: [], blocked: [], code: '', answerThen: null },
      },
      {
        street: STREET,
        stairwell: { _id: door.stairwellId, estateId: ESTATE_ID, building: door.building, unit: door.unit },
        flat: { flatId: door.flatId, room: door.flatId, floor: door.floor } as Parameters<typeof newTask>[1]['flat'],
      },
    ),
    raisedAt,
  )
