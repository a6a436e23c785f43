import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aPlace, aTask } from '../../test/support/build-help-task'
import type { HelpAt } from '../../types/help-words'
import { type HelpField, type HelpReader, helpPhases, helpSight, phaseOf, sees, tellsAddress } from './sight'

const readers: readonly HelpReader[] = ['household', 'candidate', 'helper', 'past', 'station', 'lead', 'staff']
const fields = Object.keys(helpSight) as HelpField[]

const rowsOf: Record<HelpField, string> = {
  need: 'what is needed, when, for how long',
  building: 'building',
  door: 'door (unit and room)',
  callName: 'how the asker is called',
  phone: 'the asker’s phone',
  know: 'what a helper must know (chips)',
  words: 'the asker’s own words',
  code: 'the check-in code',
  payUpTo: 'what the asker would pay a station',
  helpers: 'who helps',
  helperPhone: 'a helper’s phone',
  proofs: 'proofs of a helper (identity, training, insurance)',
  search: 'where it is being looked for',
  proposals: 'who is proposed',
  story: 'its story',
  whyReleased: 'why somebody gave it back',
  stars: 'stars',
  thanksWords: 'thanks in words',
  complaints: 'complaints',
  raisedBy: 'who raised it',
  flat: 'which flat (ids)',
}

/** The cell of docs/help-privacy.md. */
const inWords = (reader: HelpReader, field: HelpField): string => {
  const granted = helpPhases.filter((phase) => sees(reader, phase, field))
  if (granted.length === helpPhases.length) return 'always'
  return granted.length === 0 ? '–' : granted.join(', ')
}

test.each(fields)('docs/help-privacy.md says who sees %s, and when', (field) => {
  const page = readFileSync(join(__dirname, '../../docs/help-privacy.md'), 'utf8').replaceAll("'", '’')
  const cells = readers.map((reader) => inWords(reader, field))
  expect(page).toContain(`| ${rowsOf[field]} | ${cells.join(' | ')} |`)
})

test('before acceptance nobody who could help sees door, name, phone, words or chips', () => {
  const hidden: HelpField[] = ['door', 'callName', 'phone', 'know', 'words', 'code', 'helpers', 'flat', 'story']
  for (const reader of ['candidate', 'helper', 'station'] as const)
    for (const field of hidden) expect([reader, field, sees(reader, 'before', field)]).toEqual([reader, field, false])
})

test('after the end a helper sees of the household nothing but stars and thanks', () => {
  for (const reader of ['candidate', 'helper', 'past', 'station'] as const)
    expect(
      fields
        .filter((field) => sees(reader, 'after', field))
        .filter((field) => !['stars', 'thanksWords'].includes(field)),
    ).toEqual([])
})

test('the check-in code is the household’s alone, for staff too: they vouch', () => {
  for (const reader of readers.filter((one) => one !== 'household'))
    for (const phase of helpPhases) expect(sees(reader, phase, 'code')).toBe(false)
})

test('complaints are kept from leads, one of whom they may be about', () => {
  expect(helpPhases.map((phase) => sees('lead', phase, 'complaints'))).toEqual([false, false, false])
})

test.each<[HelpReader, boolean, boolean, boolean]>([
  ['household', false, false, false],
  ['candidate', false, false, false],
  ['helper', false, true, false],
  ['past', false, false, false],
  ['station', false, true, false],
  ['lead', true, true, true],
  ['staff', true, true, true],
])('an answer to %s is logged where it tells a door (rule 40)', (reader, ...expected) => {
  expect(helpPhases.map((phase) => tellsAddress(reader, phase))).toEqual(expected)
})

describe('where a task stands for its reader', () => {
  const at = (as: HelpAt, places = [aPlace()]) => aTask({ at: as, places })
  test('a helper has it from acceptance until they check out, or it is called off', () => {
    expect(phaseOf(at('filled'), 'helper', ['v1'])).toBe('during')
    expect(phaseOf(at('underway'), 'helper', ['v1'])).toBe('during')
    for (const over of ['done', 'confirmed', 'unmet', 'cancelled'] as const)
      expect(phaseOf(at(over), 'helper', ['v1'])).toBe('after')
  })
  test('one of two helpers who has checked out sees nothing any more while the other is there', () => {
    const gone = aPlace({ checkOut: { at: new Date(), receivedAt: new Date(), outcome: 'done' } })
    const task = at('underway', [gone, aPlace({ helper: { as: 'volunteer', volunteerId: 'v2' }, personId: 'p2' })])
    expect(phaseOf(task, 'helper', ['v1'])).toBe('after')
    expect(phaseOf(task, 'helper', ['v2'])).toBe('during')
  })
  test('a station has it once it confirmed, not while it is asked or has offered another hour', () => {
    const helper = { as: 'station' as const, stationId: 's1', serviceId: 'meals' }
    const order = (state: 'asked' | 'confirmed' | 'countered') =>
      at('asked', [aPlace({ helper, personId: null, order: { state, counterHour: null, priceFen: 0, slots: 1 } })])
    expect(phaseOf(order('asked'), 'station', ['s1'])).toBe('before')
    expect(phaseOf(order('countered'), 'station', ['s1'])).toBe('before')
    expect(phaseOf(order('confirmed'), 'station', ['s1'])).toBe('during')
    expect(phaseOf(at('open', []), 'station', ['s1'])).toBe('before')
  })
  test('somebody without a place is before it, whatever others did', () => {
    expect(phaseOf(at('filled'), 'helper', ['v9'])).toBe('before')
    expect(phaseOf(at('filled'), 'candidate', ['v9'])).toBe('before')
    expect(phaseOf(at('done'), 'candidate', ['v9'])).toBe('after')
  })
})
