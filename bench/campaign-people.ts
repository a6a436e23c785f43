import { normal, type Random, seededRandom } from '../domain/forecast/random'
import type { Kind } from '../types/plan-words'
import { kinds } from '../types/plan-words'

/**
 * How people of an invented campaign behave: guesses of ours, nobody was measured, and none of these numbers is in the planner's table (which believes other chances, fewer kinds of difference, and learns
 * from what it sees). All numbers of it are here.
 *
 * - A fifth of all households each is of the three kinds, the others are `plain`: nothing in particular is in the way. Part of each kind has signed before the first visit; of the others of the three kinds
 *   some have answered no, which tells their kind. Whose kind is not known is "silent" to whoever plans.
 * - A visit finds somebody at home with `atHome`. Whoever is met agrees with `agrees` of their kind, times their own temperament (log-normal), `tires` for each time they were met before, `saidNo` once they
 *   said no. A share never agrees, whatever is done.
 * - Whoever agrees signs at once, or (`later`) only says so: then `signsADay` by themselves, or `signsAtDoor` when met again.
 * - Whoever does not may set a condition (`condition`): a promise, kept after so many days; then they agree by `promiseADay`, or `promiseAtDoor` when met. Or they say no (`no`), or ask for peace (`peace`) for
 *   four weeks. Being met tells their kind.
 * - Some sign by themselves, nobody knows why: `driftADay`.
 */
export const PEOPLE = {
  share: { plain: 0.4, assetLocked: 0.2, riskAverse: 0.2, costSensitive: 0.2 },
  signedBefore: { plain: 0.75, assetLocked: 0.35, riskAverse: 0.4, costSensitive: 0.3 },
  answeredBefore: 0.3,
  atHome: 0.65,
  agrees: { plain: 0.55, assetLocked: 0.18, riskAverse: 0.24, costSensitive: 0.14 },
  temperament: 0.5,
  tires: 0.85,
  saidNo: 0.6,
  never: 0.003,
  later: 0.3,
  signsADay: 0.12,
  signsAtDoor: 0.9,
  condition: 0.2,
  promiseDays: [10, 28],
  promiseADay: 0.05,
  promiseAtDoor: 0.8,
  no: 0.2,
  peace: 0.05,
  peaceDays: 28,
  driftADay: { plain: 0.008, assetLocked: 0.001, riskAverse: 0.001, costSensitive: 0.001 },
} as const

export type Nature = Kind | 'plain'
/** What a household is, which nobody knows, and what of it is known. */
export type Person = {
  nature: Nature
  never: boolean
  temperament: number
  luck: Random
  drift: Random
  met: number
  /** Its kind is known: it answered, or was met. */
  isKnown: boolean
  saidNo: boolean
  /** Day on which it said yes without signing. */
  saidYes: number | null
  /** Day on which what it asked for is there. */
  promisedUntil: number | null
  peaceUntil: number | null
  signed: number | null
}

const natures: readonly Nature[] = ['plain', ...kinds]

const natureAt = (draw: number): Nature => {
  let below = 0
  for (const nature of natures) {
    below += PEOPLE.share[nature]
    if (draw < below) return nature
  }
  return 'plain'
}

/** One household, before the first day (day 0). Its luck is its own: whoever visits it, its nth visit finds the same. */
export const anyPerson = (random: Random): Person => {
  const nature = natureAt(random())
  const never = random() < PEOPLE.never
  const signed = !never && random() < PEOPLE.signedBefore[nature]
  const answered = random() < PEOPLE.answeredBefore && nature !== 'plain' && !signed
  return {
    ...{ nature, never, met: 0, isKnown: answered, saidNo: answered },
    temperament: Math.exp(PEOPLE.temperament * normal(random) - PEOPLE.temperament ** 2 / 2),
    luck: seededRandom(Math.floor(random() * 2 ** 32)),
    drift: seededRandom(Math.floor(random() * 2 ** 32)),
    ...{ saidYes: null, promisedUntil: null, peaceUntil: null, signed: signed ? -1 : null },
  }
}

/** A day in which nobody came. */
export const passDay = (person: Person, day: number): void => {
  const draw = person.drift()
  if (person.signed !== null || person.never) return
  const { saidYes, promisedUntil, nature } = person
  const chance =
    saidYes !== null
      ? PEOPLE.signsADay
      : promisedUntil !== null && promisedUntil <= day
        ? PEOPLE.promiseADay
        : PEOPLE.driftADay[nature]
  if (draw < chance) person.signed = day
}

/** Somebody knocks. */
export const knock = (person: Person, day: number): void => {
  const [home, yes, after, what, days] = Array.from({ length: 5 }, person.luck) as [
    number,
    number,
    number,
    number,
    number,
  ]
  if (person.signed !== null || home >= PEOPLE.atHome) return
  const { nature, met, promisedUntil, saidYes } = person
  person.met++
  person.isKnown = true
  if (person.never) {
    person.saidNo = true
    return
  }
  if (saidYes !== null) {
    if (yes < PEOPLE.signsAtDoor) person.signed = day
    return
  }
  const isKept = promisedUntil !== null && promisedUntil <= day
  const before = PEOPLE.tires ** met * (person.saidNo ? PEOPLE.saidNo : 1)
  const chance = isKept ? PEOPLE.promiseAtDoor : PEOPLE.agrees[nature] * person.temperament * before
  if (yes < chance) {
    if (after < PEOPLE.later && !isKept) person.saidYes = day
    else person.signed = day
  } else if (promisedUntil === null && what < PEOPLE.condition) {
    const [least, most] = PEOPLE.promiseDays
    person.promisedUntil = day + Math.round(least + days * (most - least))
  } else if (what > 1 - PEOPLE.no) person.saidNo = true
  else if (what > 1 - PEOPLE.no - PEOPLE.peace) person.peaceUntil = day + PEOPLE.peaceDays
}
