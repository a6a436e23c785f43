import { type Entry, groupsOf } from './groups'

const entry = (noticeId: string, part: Partial<Entry>): Entry => ({
  noticeId,
  kind: 'plan',
  title: noticeId,
  where: '6号楼2门',
  replaces: null,
  state: 'published',
  publishAt: null,
  publishedAt: null,
  startsAt: null,
  endsAt: null,
  isExpired: false,
  households: 1,
  reached: 0,
  due: null,
  ...part,
})

test('notices that wait come first, those that are over last', () => {
  const groups = groupsOf([
    entry('old', { state: 'replaced' }),
    entry('out', {}),
    entry('late', { isExpired: true }),
    entry('draft', { state: 'draft', isExpired: true }),
    entry('timed', { state: 'scheduled' }),
  ])
  expect(groups.map(({ key, notices }) => [key, notices.map(({ noticeId }) => noticeId)])).toEqual([
    ['scheduled', ['timed']],
    ['draft', ['draft']],
    ['standing', ['out']],
    ['over', ['old', 'late']],
  ])
})
