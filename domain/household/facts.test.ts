import type { FileRecord, HouseholdFileDoc } from '../../types/household-file'
import { factsOf, isElderHome } from './facts'

const record = (value: unknown, expiresOn: string | null): FileRecord => ({
  ...{ source: 'household', askedAt: new Date(0), expiresOn, by: 'p', byName: '孙静', at: new Date(0), rev: 1 },
  value: value as FileRecord['value'],
})
const file = (fields: Record<string, FileRecord>) => ({ fields }) as unknown as HouseholdFileDoc
const old = [{ kind: 'elderAlone', count: 1 }]

test('facts are the values that hold today; contacts and what is stale are absent', () => {
  const facts = factsOf(
    file({
      title: record('private', '2026-09-14'),
      occupants: record(old, '2026-09-13'),
      decoration: record({ standard: 'fine', month: null }, null),
      contacts: record([], '2027-01-01'),
    }),
    '2026-09-14',
  )
  expect(facts).toEqual({ title: 'private', decoration: { standard: 'fine', month: null } })
})

test('of a household without a file nothing is known', () => {
  expect(factsOf(null, '2026-09-14')).toEqual({})
  expect(isElderHome(null)).toBe(false)
})

test.each([
  ['elder', true],
  ['elderAlone', true],
  ['helpless', false],
  ['adult', false],
])('with %s among its occupants, a witness is needed: %s (rule 43)', (kind, needed) => {
  expect(
    isElderHome(
      file({
        occupants: record(
          [
            { kind: 'tenant', count: 1 },
            { kind, count: 1 },
          ],
          null,
        ),
      }),
    ),
  ).toBe(needed)
})

test('somebody old of whom was heard long ago still needs a witness (rule 43)', () => {
  expect(isElderHome(file({ occupants: record(old, '2020-01-01') }))).toBe(true)
})
