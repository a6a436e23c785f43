import { isBlackedOut, whenThere } from '@chuanmen/domain/slots/when-there'
import { keyOf } from '@chuanmen/domain/works/slot-of'
import type { HalfDay } from '@chuanmen/types/works'
import type { Half } from '@chuanmen/types/works-words'
import type { Input, Output } from '@/api/call'

export type View = Output<'availability.view'>
export type Blackout = View['blackouts'][number]

/** What a person fills in. `home` holds half-days as 「2026-12-01 am」. */
export type Form = {
  home: string[]
  blackouts: Blackout[]
  hasKey: boolean
  keyHolder: string
  keyConsent: boolean
  healthConsent: boolean
}

/** What the server holds, as a form. A consent that was given stands until what it was given for goes. */
export const formOf = (view: View): Form => ({
  home: view.home.map(keyOf),
  blackouts: view.blackouts,
  hasKey: view.key !== null,
  keyHolder: view.key?.holder ?? '',
  keyConsent: view.key !== null,
  healthConsent: view.blackouts.some(({ why }) => why === 'illness'),
})

/** When somebody could open by what the form says now, by the rule that dates are set by. */
const thereBy = ({ home, blackouts, hasKey, keyHolder }: Form, halfDays: readonly HalfDay[]): boolean[] =>
  whenThere(halfDays, {
    home: home.map(halfDayOf),
    blackouts,
    key: hasKey && keyHolder.trim() !== '' ? { holder: keyHolder } : null,
  })

/** How one half-day stands in the form. */
export const cellOf = (form: Form, halfDay: HalfDay): 'out' | 'home' | 'key' | 'away' => {
  if (isBlackedOut(halfDay, form.blackouts)) return 'out'
  if (!thereBy(form, [halfDay])[0]) return 'away'
  return form.home.includes(keyOf(halfDay)) ? 'home' : 'key'
}

export const cellWords = { out: '不行', home: '有人', key: '用钥匙', away: '没人' } as const

export const toggled = (home: readonly string[], halfDay: HalfDay): string[] => {
  const key = keyOf(halfDay)
  return home.includes(key) ? home.filter((other) => other !== key) : [...home, key].sort()
}

/** All half-days asked, or only mornings or afternoons, beside those chosen already. */
export const filled = (form: Form, halfDays: readonly HalfDay[], which: Half | 'all'): string[] =>
  [...new Set([...form.home, ...halfDays.filter(({ half }) => which === 'all' || half === which).map(keyOf)])].sort()

/** The half-days asked, a day a row. */
export const daysOf = (halfDays: readonly HalfDay[]): { on: string; halves: HalfDay[] }[] =>
  [...new Set(halfDays.map(({ on }) => on))].map((on) => ({
    on,
    halves: halfDays.filter((halfDay) => halfDay.on === on),
  }))

/** How many half-days would do, and whether so many in a row as the works take are among them. */
export function countOf(form: Form, { halfDays, length }: Pick<View, 'halfDays' | 'length'>) {
  let row = 0
  let longest = 0
  let suits = 0
  for (const isFree of thereBy(form, halfDays)) {
    row = isFree ? row + 1 : 0
    suits += isFree ? 1 : 0
    longest = Math.max(longest, row)
  }
  return { suits, isLongEnough: longest >= length }
}

/** Whether the server holds what the form says; half-days that are over, or no longer asked about, do not count. */
export function isSame(form: Form, view: View): boolean {
  const asked = new Set(view.halfDays.map(keyOf))
  const among = (home: readonly string[]) =>
    home
      .filter((key) => asked.has(key))
      .sort()
      .join()
  const stretches = (list: readonly Blackout[]) =>
    list
      .map(({ from, until, why }) => `${from} ${until} ${why}`)
      .sort()
      .join()
  return (
    among(form.home) === among(view.home.map(keyOf)) &&
    stretches(form.blackouts) === stretches(view.blackouts) &&
    (form.hasKey ? form.keyHolder.trim() : null) === (view.key?.holder ?? null)
  )
}

/** What keeps it from being handed in: said beside its part of the form. */
export type Missing = 'adding' | 'health' | 'holder' | 'keyConsent'

export const missingOf = (form: Form, isAdding: boolean): Missing | undefined => {
  if (isAdding) return 'adding'
  if (form.blackouts.some(({ why }) => why === 'illness') && !form.healthConsent) return 'health'
  if (form.hasKey && form.keyHolder.trim() === '') return 'holder'
  return form.hasKey && !form.keyConsent ? 'keyConsent' : undefined
}

const halfDayOf = (key: string): HalfDay => ({ on: key.slice(0, 10), half: key.slice(11) as Half })

type Place = { stairwellId: string; flatId: string; rev: number }

/** The form on its way; what is no longer asked about stays behind. */
export const inputOf = (form: Form, view: View, place: Place): Input<'availability.set'> => {
  const asked = new Set(view.halfDays.map(keyOf))
  return {
    ...place,
    home: form.home.filter((key) => asked.has(key)).map(halfDayOf),
    blackouts: form.blackouts,
    keyHolder: form.hasKey ? form.keyHolder.trim() : null,
    keyConsent: form.hasKey && form.keyConsent,
    healthConsent: form.healthConsent && form.blackouts.some(({ why }) => why === 'illness'),
  }
}
