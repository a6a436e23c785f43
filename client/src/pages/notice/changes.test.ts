import { saidBefore } from './changes'

const now = new Date('2026-11-26T04:00:00Z')
const old = { startsAt: '2026-11-29T01:00:00Z', endsAt: '2026-11-29T08:00:00Z', where: '6号楼2门' }

test('a correction tells the time and the place that no longer hold', () => {
  const fresh = { startsAt: '2026-12-01T01:00:00Z', endsAt: '2026-12-01T08:00:00Z', where: '6号楼1门' }
  expect(saidBefore(old, fresh, now)).toEqual(['原来的时间：11月29日 周日 上午9点—下午4点', '原来的地点：6号楼2门'])
})

test('what stayed as it was, or was not said before, is not told again', () => {
  expect(saidBefore(old, old, now)).toEqual([])
  expect(saidBefore({ startsAt: null, endsAt: null, where: '' }, old, now)).toEqual([])
})
