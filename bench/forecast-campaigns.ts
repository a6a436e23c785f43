import { beijingDay, dayAfter } from '../domain/consent/beijing-day'
import { normal, type Random } from '../domain/forecast/random'
import type { ForecastStairwell } from '../domain/forecast/structure'
import type { FlatState } from '../types/tally'

/** Looked up once: these run millions of times, and where a test runs each look-up of a global costs more than the sum. */
const { exp, min, round, floor, log } = Math

/** A simulated campaign, day by day: how households and pipes of an estate stood at the end of each, the day it was opened first. */
export type Campaign = { complete: number[]; at: (day: number) => ForecastStairwell[]; from: string; risers: number }

type Home = { item: number[]; states: { on: string; state: FlatState }[]; left: Set<number>; backOn: number }
type Pipe = { item: number; homes: number[] }

const FIRST = '2026-03-02'
const ITEMS = 4
const between = (random: Random, low: number, high: number): number => low + random() * (high - low)

/**
 * How people of an invented campaign behave; nobody was measured. Drawn anew for each campaign, so that none has the forecast's own assumptions: households differ by a log-normal inclination (the forecast
 * believes in gammas), a share never agrees, weekends count for more, the pace drifts, a meeting in one stairwell brings it a burst, some answer no or on a condition first, a few take it back, some agree to
 * all but one pipe.
 */
const rulesOf = (random: Random) => ({
  stairwells: round(between(random, 4, 60)),
  daily: exp(between(random, log(0.008), log(0.09))),
  never: between(random, 0.02, 0.25),
  unlike: between(random, 0.3, 1.3),
  drift: normal(random) * 0.12,
  weekend: between(random, 1, 2),
  local: between(random, 0.1, 0.7),
  meeting: between(random, 0, 0.03),
  saysNo: between(random, 0, 0.15),
  takesBack: between(random, 0, 0.001),
  partly: between(random, 0, 0.2),
})

/** `days`: how long it goes on. */
export const runCampaign = (random: Random, days: number): Campaign => {
  const rules = rulesOf(random)
  const stairwells = Array.from({ length: rules.stairwells }, () => {
    const homes: (Home & { inclination: number })[] = []
    const { pipes, size } = build(random)
    for (let home = 0; home < size; home++) {
      const isNever = random() < rules.never
      const inclination = isNever ? 0 : exp(rules.unlike * normal(random) - rules.unlike ** 2 / 2)
      const item = [...new Set(pipes.flatMap((pipe) => (pipe.homes.includes(home) ? pipe.item : [])))]
      homes.push({ item, inclination, states: [{ on: FIRST, state: 'pending' }], left: new Set(item), backOn: -1 })
    }
    return { homes, pipes, local: exp(rules.local * normal(random)), burstUntil: -1 }
  })
  const complete: number[] = []
  for (let day = 0; day < days; day++) {
    const on = dayAfter(FIRST, day)
    const weekday = (day + 1) % 7
    const isWeekend = weekday === 6 || weekday === 0
    const pace = rules.daily * exp((rules.drift * day) / 7) * (isWeekend ? rules.weekend : 1)
    for (const stairwell of stairwells) {
      if (random() < rules.meeting) stairwell.burstUntil = day + 3
      const here = pace * stairwell.local * (day < stairwell.burstUntil ? 5 : 1)
      for (const home of stairwell.homes) step(home, here * home.inclination, on, rules, random)
    }
    complete.push(stairwells.reduce((sum, { homes, pipes }) => sum + completeOf(homes, pipes), 0))
    for (const stairwell of stairwells) history(stairwell.homes)
  }
  const left = stairwells.map(({ homes }) => homes.map((home) => leftByDay.get(home) ?? []))
  return {
    complete,
    from: FIRST,
    risers: stairwells.reduce((sum, { pipes }) => sum + pipes.length, 0),
    at: (day) => {
      const on = dayAfter(FIRST, day)
      return stairwells.map(({ homes, pipes }, at) => ({
        households: Object.fromEntries(
          homes.map(({ states }, home) => [idOf(at, home), { states: states.filter((state) => state.on <= on) }]),
        ),
        risers: pipes.map(({ item, homes: through }) => ({
          flatIds: through.map((home) => idOf(at, home)),
          missing: through.filter((home) => left[at]?.[home]?.[day]?.includes(item)).map((home) => idOf(at, home)),
          isLocked: false,
        })),
      }))
    },
  }
}

const leftByDay = new WeakMap<Home, number[][]>()
const history = (homes: readonly Home[]): void => {
  for (const home of homes) {
    const days = leftByDay.get(home) ?? []
    days.push([...home.left])
    leftByDay.set(home, days)
  }
}
const idOf = (stairwell: number, home: number): string => `s${stairwell}h${home}`
const completeOf = (homes: readonly Home[], pipes: readonly Pipe[]): number =>
  pipes.filter(({ item, homes: through }) => through.every((home) => !homes[home]?.left.has(item))).length

/** Columns of five to twelve floors with two to four kinds of pipe; some drains leave the ground floor out, some flats stand on the next column's pipes too. */
const build = (random: Random): { pipes: Pipe[]; size: number } => {
  const floors = round(between(random, 5, 12))
  const columns = round(between(random, 2, 4))
  const kinds = round(between(random, 2, ITEMS))
  const pipes: Pipe[] = []
  for (let column = 0; column < columns; column++)
    for (let item = 0; item < kinds; item++) {
      const from = item % 2 === 1 && random() < 0.5 ? 1 : 0
      const homes = Array.from({ length: floors - from }, (_, floor) => column * floors + floor + from)
      if (random() < 0.1 && column > 0) homes.push((column - 1) * floors + floors - 1)
      pipes.push({ item, homes })
    }
  return { pipes, size: floors * columns }
}

const step = (home: Home, chance: number, on: string, rules: ReturnType<typeof rulesOf>, random: Random): void => {
  const state = home.states.at(-1)?.state ?? 'pending'
  const say = (next: FlatState) => home.states.push({ on, state: next })
  if (state === 'agreed') {
    if (random() >= rules.takesBack) return
    home.left = new Set(home.item)
    return void say('pending')
  }
  const slowed = state === 'refused' ? 0.2 : state === 'deferred' ? 0.4 : state === 'conditional' ? 0.8 : 1
  if (random() < min(0.9, chance * slowed)) {
    const isPartly = state === 'pending' && home.left.size === home.item.length && home.item.length > 1
    if (isPartly && random() < rules.partly) home.left = new Set(home.item.slice(0, 1))
    else {
      home.left = new Set()
      say('agreed')
    }
  } else if (state === 'pending' && random() < rules.daily * rules.saysNo) {
    const other = random()
    say(other < 0.4 ? 'refused' : other < 0.7 ? 'deferred' : 'conditional')
  }
}

/**
 * As the demo's residents answer: everybody has a day between the first and the last of so many, evenly, and a few never answer. So the same number agrees each day until nobody is left: an estate whose
 * staff go through it door by door.
 */
export const runRota = (random: Random, days: number): Campaign => {
  const rota = round(between(random, 25, 60))
  const stairwells = Array.from({ length: round(between(random, 8, 20)) }, () => {
    const { pipes, size } = build(random)
    return {
      pipes,
      homes: Array.from({ length: size }, () => (random() < 0.06 ? Number.POSITIVE_INFINITY : floor(random() * rota))),
    }
  })
  const isLeft = (answersOn: number | undefined, day: number) => (answersOn ?? 0) > day
  return {
    from: FIRST,
    risers: stairwells.reduce((sum, { pipes }) => sum + pipes.length, 0),
    complete: Array.from({ length: days }, (_, day) =>
      stairwells.reduce(
        (sum, { pipes, homes }) =>
          sum + pipes.filter((pipe) => pipe.homes.every((home) => !isLeft(homes[home], day))).length,
        0,
      ),
    ),
    at: (day) =>
      stairwells.map(({ pipes, homes }, at) => ({
        households: Object.fromEntries(
          homes.map((answersOn, home) => [
            idOf(at, home),
            {
              states: [
                { on: FIRST, state: 'pending' as const },
                ...(isLeft(answersOn, day) ? [] : [{ on: dayAfter(FIRST, answersOn), state: 'agreed' as const }]),
              ],
            },
          ]),
        ),
        risers: pipes.map((pipe) => ({
          flatIds: pipe.homes.map((home) => idOf(at, home)),
          missing: pipe.homes.filter((home) => isLeft(homes[home], day)).map((home) => idOf(at, home)),
          isLocked: false,
        })),
      })),
  }
}

export const dayOf = ({ from }: Campaign, day: number): string =>
  beijingDay(new Date(`${dayAfter(from, day)}T04:00:00Z`))
