import { type KeptVisit, visitTodos } from './visit-todos'

const visit = (part: Partial<KeptVisit> = {}): KeptVisit => ({
  ...{ id: 'v', stairwellId: 's', flatId: 'f', door: '6号楼2门 402', at: '2026-11-26T02:00:00.000Z', refused: null },
  ...part,
})

test('a visit refused later is found on today’s list with the way back to what was written', () => {
  const refused = '住户说了这段时间先不要上门。'
  expect(visitTodos([visit({ refused })], 'e')).toMatchObject([
    {
      ...{ tone: 'brick', title: '6号楼2门 402', note: `11月26日 周四的走访没有记上：${refused}` },
      ...{ path: '/staff/visit/index', params: { stairwellId: 's', flatId: 'f' } },
    },
  ])
})

test('visits that wait for a network are counted in one line', () => {
  expect(visitTodos([visit(), visit({ id: 'w' })], 'e').map(({ title }) => title)).toEqual(['2 次走访还没送到'])
  expect(visitTodos([], 'e')).toEqual([])
})
