import { groupsOf, type Row, todoOf } from './groups'

const row = (room: string, part: Partial<Row> = {}): Row => ({
  ...{ flatId: room, room, state: 'none', photos: 0, hasHousehold: false, hasContractor: false, worksOn: null },
  ...part,
})

test.each<[string, Partial<Row>, ReturnType<typeof todoOf>]>([
  ['nothing yet', {}, 'photos'],
  ['photos only', { state: 'open', photos: 5 }, 'signatures'],
  ['signed by the household', { state: 'open', photos: 5, hasHousehold: true }, 'contractor'],
  ['signed by the crew', { state: 'open', photos: 5, hasContractor: true }, 'household'],
  ['signed by both', { state: 'signed', photos: 5 }, null],
  ['given up', { state: 'waived' }, null],
])('what is to be done: %s', (_what, part, todo) => {
  expect(todoOf(row('101', part))).toBe(todo)
})

test('a flat the crew enters today, or should have entered, comes first; then by day; a signed one waits for nobody', () => {
  const groups = groupsOf(
    [
      row('101'),
      row('201', { worksOn: '2026-11-27' }),
      row('301', { worksOn: '2026-11-26' }),
      row('401', { worksOn: '2026-12-02' }),
      row('501', { worksOn: '2026-11-30' }),
      row('601', { state: 'signed', worksOn: '2026-11-27' }),
    ],
    '2026-11-27',
  )
  const rooms = (rows: Row[]) => rows.map(({ room }) => room)
  expect(rooms(groups.today)).toEqual(['301', '201'])
  expect(rooms(groups.soon)).toEqual(['501', '401'])
  expect(rooms(groups.rest)).toEqual(['101'])
  expect(rooms(groups.done)).toEqual(['601'])
})
