import { stepByClock } from '../domain/help/by-clock'
import { withoutPlace } from '../domain/help/changes'
import { startHours, whyNot } from '../domain/help/eligible'
import { hourAt } from '../domain/help/hour-at'
import { idOfHelper } from '../domain/help/place-in'
import { ANSWER_HOURS, helperOf, type MatchedVolunteer, problemOf, silentFor } from '../domain/help/problem-of'
import { settled } from '../domain/help/settled'
import { metresApart } from '../domain/help-matching/metres'
import type { HelpPlan, HelpProblem } from '../domain/help-matching/problem'
import { validate } from '../domain/help-matching/validate'
import type { HelpPlace, HelpTaskDoc } from '../types/help'
import { drawn, type Week } from './help-week-estate'
import { RATES, WEEK } from './help-week-rates'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Both ways look at what changed this often, in minutes. */
const TICK = 30

/** A way of finding people: whom to ask now for tasks nobody has taken. */
export type Way = {
  name: string
  decide: (problem: HelpProblem) => HelpPlan
  /** Asks the whole estate from the start, and the next person when one does not answer in `patienceHours`. */
  isByTelephone: boolean
}
export type Outcome = {
  tasks: number
  met: number
  /** Minutes from the loss of a helper until somebody else said yes, of each that was replaced. */
  replacedMinutes: number[]
  lost: number
  metres: number[]
  /** Hours of each volunteer. */
  hours: number[]
}

type Event = { at: number; nth: number; what: () => void }

/** One week of one estate by one way. The tasks live by the product's own rules: `stepByClock`, `whyNot`, `settled`. */
export const runWeek = (week: Week, seed: number, way: Way, isChecked: boolean): Outcome =>
  new Simulation(week, seed, way, isChecked).run()

class Simulation {
  private now = Date.parse(WEEK.from)
  private readonly tasks = new Map<string, HelpTaskDoc>()
  private readonly events: Event[] = []
  private readonly volunteers: MatchedVolunteer[]
  private readonly lostAt = new Map<string, number>()
  private readonly out: Outcome = { tasks: 0, met: 0, replacedMinutes: [], lost: 0, metres: [], hours: [] }
  private isDirty = false
  private scheduled = 0

  constructor(
    week: Week,
    private readonly seed: number,
    private readonly way: Way,
    private readonly isChecked: boolean,
  ) {
    this.volunteers = week.volunteers.map((one) => ({ ...one, days: {} }))
    this.out.hours = week.volunteers.map(() => 0)
    for (const { at, task } of week.arrivals)
      this.plan(at.getTime(), () => this.put(way.isByTelephone ? { ...task, ring: 'estate' } : task))
  }

  run(): Outcome {
    const end = Date.parse(WEEK.until)
    for (; this.now < end; this.now += TICK * MINUTE_MS) {
      this.happen()
      this.byClock()
      if (this.isDirty) this.match()
    }
    this.out.tasks = this.tasks.size
    this.out.met = [...this.tasks.values()].filter(({ at }) => at === 'done').length
    return this.out
  }

  private plan(at: number, what: () => void): void {
    this.events.push({ at, nth: this.scheduled++, what })
  }

  /** What has become due, oldest first; of two at one moment the one planned first. */
  private happen(): void {
    const due = this.events.filter(({ at }) => at <= this.now).sort((a, b) => a.at - b.at || a.nth - b.nth)
    if (due.length === 0) return
    const left = this.events.filter(({ at }) => at > this.now)
    this.events.length = 0
    this.events.push(...left)
    for (const { what } of due) what()
  }

  private put(task: HelpTaskDoc): void {
    const before = this.tasks.get(task._id)
    const after = settled(task, this.date)
    this.tasks.set(task._id, after)
    if (after.isWanted) this.isDirty = true
    for (const { helper } of before?.places ?? []) this.promise(idOfHelper(helper), task, null)
    for (const place of after.places) this.promise(idOfHelper(place.helper), after, place)
  }

  private promise(id: string, { _id, on, slots, stairwellId, estateId }: HelpTaskDoc, place: HelpPlace | null): void {
    const at = this.volunteers.findIndex((one) => one._id === id)
    const volunteer = this.volunteers[at] as MatchedVolunteer
    const { [_id]: _, ...others } = volunteer.days[on]?.tasks ?? {}
    const tasks = place ? { ...others, [_id]: { fromHour: place.fromHour, slots, stairwellId, estateId } } : others
    this.volunteers[at] = { ...volunteer, days: { ...volunteer.days, [on]: { tasks } } }
  }

  private get date(): Date {
    return new Date(this.now)
  }

  private byClock(): void {
    for (const task of this.tasks.values()) {
      if (task.dueAt === null || task.dueAt.getTime() > this.now) continue
      const step = stepByClock(task, this.date)
      if (!step) continue
      if (step.missedId) this.loses(task)
      const trail = step.said ? [...step.task.trail, { ...step.said, at: this.date }] : step.task.trail
      this.put({ ...step.task, trail })
    }
  }

  private match(): void {
    this.isDirty = false
    const tasks = [...this.tasks.values()].filter(({ isWanted }) => isWanted)
    tasks.sort((a, b) => a.raisedAt.getTime() - b.raisedAt.getTime() || (a._id < b._id ? -1 : 1))
    const problem = problemOf({ now: this.date, tasks, volunteers: this.volunteers, stations: [] })
    const plan = this.way.decide(problem)
    if (this.isChecked && validate(problem, plan).length > 0) throw new Error(`${this.way.name}: a plan with faults`)
    const next = new Map(plan.proposals.map((one) => [one.taskId, one]))
    for (const task of tasks) {
      const one = next.get(task._id)
      const standing = task.proposals[0]
      const silent = silentFor(task, this.date)
      if (!one) {
        if (standing) this.tasks.set(task._id, { ...task, proposals: [], proposedIds: [], silent })
        continue
      }
      const helper = helperOf(one)
      const isStanding = standing && idOfHelper(standing.helper) === one.helper && standing.fromHour === one.hour
      if (isStanding) continue
      const proposal = { helper, fromHour: one.hour, reasons: [], isPinned: false, at: this.date }
      this.tasks.set(task._id, { ...task, proposals: [proposal], proposedIds: [one.helper], silent })
      this.ask(task._id, one.helper, one.hour)
      // The timer looks every two minutes: it notices who did not answer.
      this.plan(this.now + ANSWER_HOURS * HOUR_MS, () => {
        this.isDirty = true
      })
    }
  }

  /** Whoever is asked says yes or no, some time by day, or nothing. */
  private ask(taskId: string, id: string, hour: number): void {
    const draw = (what: string): number => drawn(this.seed, taskId, id, what)
    const will = draw('will')
    if (will < RATES.silent) {
      if (this.way.isByTelephone)
        this.plan(byDay(this.now + RATES.patienceHours * HOUR_MS), () => this.decline(taskId, id))
      return
    }
    const minutes = -Math.log(1 - draw('minutes')) * RATES.answerMinutes
    const isYes = will >= RATES.silent + RATES.declines
    this.plan(byDay(this.now + minutes * MINUTE_MS), () =>
      isYes ? this.accept(taskId, id, hour) : this.decline(taskId, id),
    )
  }

  private decline(taskId: string, id: string): void {
    const task = this.tasks.get(taskId) as HelpTaskDoc
    if (!task.isWanted || task.declined.includes(id)) return
    const proposals = task.proposals.filter(({ helper }) => idOfHelper(helper) !== id)
    this.put({ ...task, declined: [...task.declined, id], proposals })
  }

  /** Anybody who may take it may, also when somebody else is proposed by now; at the hour they were asked for. */
  private accept(taskId: string, id: string, fromHour: number): void {
    const task = this.tasks.get(taskId) as HelpTaskDoc
    const volunteer = this.volunteers.find((one) => one._id === id) as MatchedVolunteer
    const { home, ownFlatIds, days } = volunteer
    const context = { now: this.date, homeBuilding: home?.building ?? null, ownFlatIds, days }
    if (!task.isWanted || whyNot(task, volunteer, context).length > 0) return
    if (!startHours(task, volunteer, context).includes(fromHour)) return
    const place: HelpPlace = {
      ...{ helper: { as: 'volunteer', volunteerId: id }, personId: id, name: id, fromHour, at: this.date },
      ...{ order: null, checkIn: null, checkOut: null, minutes: 0 },
    }
    this.put({ ...task, places: [place] })
    const lostAt = this.lostAt.get(taskId)
    if (lostAt !== undefined) this.out.replacedMinutes.push((this.now - lostAt) / MINUTE_MS)
    this.lostAt.delete(taskId)
    const begins = hourAt(task.on, fromHour).getTime()
    const fate = drawn(this.seed, taskId, id, 'fate')
    if (fate < RATES.cancels) {
      const at = this.now + drawn(this.seed, taskId, id, 'when') * Math.max(0, begins - this.now)
      this.plan(at, () => this.cancel(taskId, id))
    } else if (fate >= RATES.cancels + RATES.noShows) this.plan(Math.max(begins, this.now), () => this.come(taskId, id))
  }

  private cancel(taskId: string, id: string): void {
    const task = this.tasks.get(taskId) as HelpTaskDoc
    const index = task.places.findIndex(({ helper }) => idOfHelper(helper) === id)
    if (index < 0 || task.at !== 'filled') return
    this.loses(task)
    this.put(withoutPlace(task, index, this.date))
  }

  private loses({ _id }: HelpTaskDoc): void {
    this.out.lost++
    this.lostAt.set(_id, this.now)
  }

  private come(taskId: string, id: string): void {
    const task = this.tasks.get(taskId) as HelpTaskDoc
    const place = task.places.find(({ helper }) => idOfHelper(helper) === id)
    const at = this.volunteers.findIndex((one) => one._id === id)
    if (!place || task.at !== 'filled') return
    const there = { at: this.date, receivedAt: this.date }
    this.put({
      ...task,
      places: [{ ...place, checkIn: { ...there, how: 'code' }, checkOut: { ...there, outcome: 'done' } }],
    })
    const { estateId, building, stairwellId } = task
    this.out.metres.push(metresApart(this.volunteers[at]?.home ?? null, { estateId, building, stairwellId }))
    this.out.hours[at] = (this.out.hours[at] ?? 0) + task.slots
  }
}

/** From 22:00 to 7:00 nobody takes a telephone into the hand. */
const byDay = (at: number): number => {
  const hour = (new Date(at).getUTCHours() + 8) % 24
  if (hour >= 7 && hour < 22) return at
  const morning = new Date(at + 8 * HOUR_MS)
  if (hour >= 22) morning.setUTCDate(morning.getUTCDate() + 1)
  morning.setUTCHours(7, 0, 0, 0)
  // Not all of them at once.
  return morning.getTime() - 8 * HOUR_MS + (at % HOUR_MS)
}
