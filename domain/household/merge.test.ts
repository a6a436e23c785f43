import fc from 'fast-check'
import type { FileEntryDoc, FileRecord, HouseholdFileDoc } from '../../types/household-file'
import { type FileField, fileSources, titleStatuses } from '../../types/household-words'
import { newFile } from './check-file'
import { type Asking, type FieldGiven, mergeFile } from './merge'

const empty = newFile('f', { estateId: 'e', stairwellId: 's' })
const at = (minutes: number) => new Date(Date.parse('2026-09-14T01:00:00Z') + minutes * 60_000)
const asking = (minutes: number, more: Partial<Asking> = {}): Asking => ({
  ...{ how: 'interview', askedAt: at(minutes), by: 'p', byName: '孙静', at: at(500), hasHealthConsent: false },
  ...more,
})
const title = (value: (typeof titleStatuses)[number], seenRev = 0): FieldGiven => ({
  ...{ field: 'title', value, source: 'household', seenRev },
})
const decoration = (month: string, seenRev = 0): FieldGiven => ({
  ...{ field: 'decoration', value: { standard: 'fine', month }, source: 'seen', seenRev },
})
const merged = (file: HouseholdFileDoc, given: FieldGiven[], how: Asking) => {
  const result = mergeFile(file, given, how)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

test('a first value stands, with its source, its day to expire and rev 1', () => {
  const { file, entries, revs, older, replaced } = merged(empty, [title('private')], asking(0))
  expect(file.fields.title).toMatchObject({ value: 'private', source: 'household', rev: 1, expiresOn: '2027-09-14' })
  expect(entries).toMatchObject([{ _id: 'f~title~1', flatId: 'f', field: 'title', stood: true }])
  expect([revs, older, replaced, file.rev]).toEqual([{ title: 1 }, [], [], 1])
})

test('an interview asked later stands, and says what it replaced that its asker had not seen', () => {
  const first = merged(empty, [title('private'), decoration('2025-08')], asking(0)).file
  const { file, replaced, older } = merged(first, [title('coOwned'), decoration('2026-01', 1)], asking(10))
  expect(file.fields).toMatchObject({
    title: { value: 'coOwned', rev: 2 },
    decoration: { value: { month: '2026-01' } },
  })
  expect([replaced, older]).toEqual([['title'], []])
})

test('the same value again is nobody’s loss: it is not called replaced', () => {
  const first = merged(empty, [title('private')], asking(0)).file
  expect(merged(first, [title('private')], asking(10)).replaced).toEqual([])
})

test('an interview asked earlier and sent later goes to the history, and the field’s rev grows', () => {
  const first = merged(empty, [title('private')], asking(10)).file
  const { file, entries, revs, older } = merged(first, [title('coOwned')], asking(0))
  expect(file.fields.title).toMatchObject({ value: 'private', askedAt: at(10), rev: 2 })
  expect(entries).toMatchObject([{ _id: 'f~title~2', stood: false, record: { value: 'coOwned', rev: 2 } }])
  expect([revs, older]).toEqual([{ title: 2 }, ['title']])
})

test('an edit of a field that somebody changed meanwhile refuses all of it and names that field', () => {
  const first = merged(empty, [title('private'), decoration('2025-08')], asking(0)).file
  const edit = asking(10, { how: 'edit' })
  expect(mergeFile(first, [title('coOwned', 0), decoration('2026-01', 1)], edit)).toEqual({
    ...{ ok: false, code: 'file_changed', detail: { fields: ['title'] } },
  })
  expect(merged(first, [title('coOwned', 1)], edit).file.fields.title).toMatchObject({ value: 'coOwned', rev: 2 })
})

test('an edit after one that came late hears of it, too', () => {
  const first = merged(empty, [title('private')], asking(10)).file
  const second = merged(first, [title('coOwned')], asking(0)).file
  expect(mergeFile(second, [title('inherited', 1)], asking(20, { how: 'edit' }))).toMatchObject({
    code: 'file_changed',
  })
})

test('that the household agreed is kept with its needs and with nothing else (rule 39)', () => {
  const needs: FieldGiven = { field: 'needs', value: ['seat'], source: 'household', seenRev: 0 }
  const { file } = merged(empty, [needs, title('private')], asking(0, { hasHealthConsent: true }))
  expect(file.fields.needs).toMatchObject({ hasHealthConsent: true })
  expect(file.fields.title).not.toHaveProperty('hasHealthConsent')
})

// Interviews of several people at whatever minutes, also the same one, each of some fields.
const source = fc.constantFrom(...fileSources)
const givenTitle = fc.record({ field: fc.constant('title' as const), value: fc.constantFrom(...titleStatuses), source })
const givenDecoration = fc.record({
  ...{ field: fc.constant('decoration' as const), source },
  value: fc.record({
    standard: fc.constantFrom('old' as const, 'fine' as const),
    month: fc.constantFrom('2025-08', null),
  }),
})
const interview = fc.record({
  minutes: fc.integer({ min: 0, max: 5 }),
  by: fc.constantFrom('p', 'q'),
  fields: fc.uniqueArray(fc.oneof(givenTitle, givenDecoration), { minLength: 1, selector: ({ field }) => field }),
  seenRev: fc.integer({ min: 0, max: 3 }),
})
const twoOrders = fc
  .array(interview, { minLength: 1, maxLength: 7 })
  .chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  )

type Interview = typeof interview extends fc.Arbitrary<infer T> ? T : never
const arrive = (all: readonly Interview[]) =>
  all.reduce<{ file: HouseholdFileDoc; entries: FileEntryDoc[] }>(
    ({ file, entries }, { minutes, by, fields, seenRev }) => {
      const given = fields.map((one) => ({ ...one, seenRev }) as FieldGiven)
      const next = merged(file, given, asking(minutes, { by }))
      return { file: next.file, entries: [...entries, ...next.entries] }
    },
    { file: empty, entries: [] },
  )
const said = ({ value, source, askedAt, by }: FileRecord) => JSON.stringify({ value, source, askedAt, by })
const standing = ({ fields }: HouseholdFileDoc) =>
  Object.fromEntries(Object.entries(fields).map(([field, record]) => [field, said(record as FileRecord)]))

test('in whatever order interviews arrive, the same values stand', () => {
  fc.assert(
    fc.property(twoOrders, ([one, other]) => {
      expect(standing(arrive(one).file)).toEqual(standing(arrive(other).file))
    }),
  )
})

test('whatever arrives, nothing is lost: each value given has one entry under a rev of its own, and what stands is among them', () => {
  fc.assert(
    fc.property(twoOrders, ([all]) => {
      const { file, entries } = arrive(all)
      const given = all.flatMap(({ minutes, by, fields }) =>
        fields.map(({ field, value, source }) => field + JSON.stringify({ value, source, askedAt: at(minutes), by })),
      )
      expect(entries.map(({ field, record }) => field + said(record)).sort()).toEqual(given.sort())
      expect(new Set(entries.map(({ _id }) => _id)).size).toBe(entries.length)
      for (const [field, record] of Object.entries(file.fields) as [FileField, FileRecord][]) {
        const ofField = entries.filter((entry) => entry.field === field)
        expect(ofField.some((entry) => entry.stood && said(entry.record) === said(record))).toBe(true)
        expect(record.rev).toBe(ofField.length)
      }
    }),
  )
})
