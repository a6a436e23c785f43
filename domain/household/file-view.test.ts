import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileRecord, HouseholdFileDoc } from '../../types/household-file'
import {
  type FileField,
  fileFields,
  type HouseholdPart,
  type HouseholdViewer,
  householdParts,
  householdSight,
  householdViewers,
  type Sight,
} from '../../types/household-words'
import { fileFieldsFor } from './file-view'

const partWords: Record<HouseholdPart, string> = {
  title: 'title status',
  occupants: 'who lives there, as kinds',
  needs: 'what needs care',
  decoration: 'decoration: standard and month',
  decorationPhotos: 'photos of the decoration',
  concerns: 'core concerns',
  contacts: 'contact people',
  kinds: 'kind of reluctance',
  issues: 'issue list: what, by when, the reply',
  issueStory: 'story of an issue: who did what',
  promises: 'promises to it',
  visits: 'visits: who, when, what for',
  visitNotes: 'notes of visits',
  talk: 'its three-party talk',
  papers: 'its papers and their call-back',
  complaints: 'its complaints',
}
const sightWords: Record<Sight, string> = { open: 'as it is', why: 'with a reason, logged', none: '–' }

test.each(householdParts)('docs/household-privacy.md says who sees %s', (part) => {
  const page = readFileSync(join(__dirname, '../../docs/household-privacy.md'), 'utf8')
  const cells = householdViewers.map((viewer) => sightWords[householdSight[part][viewer]])
  expect(page).toContain(`| ${partWords[part]} | ${cells.join(' | ')} |`)
})

const values: Record<FileField, unknown> = {
  title: 'private',
  occupants: [{ kind: 'elder', count: 1 }],
  needs: ['quiet'],
  decoration: { standard: 'fine', month: null },
  decorationPhotos: ['photo'],
  concerns: { reasons: ['noise'], words: '' },
  contacts: [],
}
const record = (value: unknown): FileRecord => ({
  ...{
    source: 'household',
    askedAt: new Date(0),
    expiresOn: '1970-03-01',
    by: 'p',
    byName: '孙静',
    at: new Date(0),
    rev: 2,
  },
  value: value as FileRecord['value'],
})
const full = {
  fields: Object.fromEntries(fileFields.map((field) => [field, record(values[field])])),
} as Pick<HouseholdFileDoc, 'fields'>
const plain = [{ name: '王磊', relation: 'child' as const, phone: '13900001234' }]
const read = (viewer: HouseholdViewer, hasPass: boolean, today = '1970-01-01', file: typeof full | null = full) =>
  fileFieldsFor(file, viewer, { hasPass, today, unseal: () => plain })

/** Of each field: absent, shut, or its value. */
const seen = (viewer: HouseholdViewer, hasPass: boolean) => {
  const { fields } = read(viewer, hasPass)
  return fileFields.map((field) => {
    const view = fields[field]
    if (!(field in fields)) return 'none'
    return view?.value == null ? 'why' : 'open'
  })
}

test.each(householdViewers)(
  '%s reads of a file what the table grants, and nothing that is shut before a reason',
  (viewer) => {
    const granted = fileFields.map((field) => householdSight[field][viewer])
    expect(seen(viewer, false)).toEqual(granted)
    expect(seen(viewer, true)).toEqual(granted.map((sight) => (sight === 'why' ? 'open' : sight)))
  },
)

test('what was shut and is answered is named for the log; what was open is not', () => {
  expect(read('community', true).shown).toEqual(['occupants', 'needs', 'decorationPhotos', 'contacts'])
  expect(read('community', false).shown).toEqual([])
  expect(read('owner', false).shown).toEqual([])
  expect(read('community', true, '1970-01-01', null).shown).toEqual([])
})

test('a shut field keeps source, date and rev, so that one may ask anew without opening it', () => {
  expect(read('contact', false).fields.needs).toEqual({
    ...{ value: null, isShut: true, source: 'household', askedAt: '1970-01-01T00:00:00.000Z', expiresOn: '1970-03-01' },
    ...{ isExpired: false, byName: '孙静', rev: 2 },
  })
})

test('contacts are unsealed only for who is answered them; a stale value says so', () => {
  const { fields } = read('street', true, '1970-03-02')
  expect(fields.contacts).toMatchObject({ value: plain, isExpired: true })
})

test('a field nobody filled in is null for who is granted it, and absent for others', () => {
  expect(read('contact', false, '1970-01-01', null).fields).toEqual(
    Object.fromEntries(fileFields.map((field) => [field, null])),
  )
  expect(read('talkParty', false, '1970-01-01', null).fields).toEqual({ decoration: null })
  expect(read('tenant', true).fields).toEqual({})
})
