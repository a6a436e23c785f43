import { aboutWhom } from './about'

const plan = { contactId: 'lead', contactName: '老周' }
const visit = (by: string, more: Partial<Parameters<typeof aboutWhom>[1][number]> = {}) => ({
  ...{ by, byName: by, with: [], how: 'door' as const, entered: 'app' as const },
  ...more,
})

test.each<[string, Parameters<typeof aboutWhom>, string[], string[]]>([
  ['who made the visit it names, and who came along', [visit('sun', { with: ['li'] }), [], plan], ['sun'], ['li']],
  [
    'of a table who entered it, and who has the household',
    [visit('sun', { entered: 'import' }), [], plan],
    ['sun', 'lead'],
    [],
  ],
  [
    'naming none, all who came of late',
    [null, [visit('sun'), visit('wu', { with: ['li'] }), visit('sun')], plan],
    ['sun', 'wu', 'lead'],
    ['li'],
  ],
  ['nobody to whom the household came by itself', [null, [visit('sun', { how: 'office' })], plan], ['lead'], []],
  ['nobody, where nobody came', [null, [], null], [], []],
])('a complaint is about %s', (_what, given, people, companions) => {
  const about = aboutWhom(...given)
  expect(about.people.map(({ personId }) => personId)).toEqual(people)
  expect(about.companions).toEqual(companions)
})
