import type { NoticeTarget } from '../../types/notice'
import { placeWords } from './place-words'

const labels = { s1: { building: '6号楼', unit: '2门' }, s2: { building: '6号楼', unit: '3门' } }

test.each<[NoticeTarget, string]>([
  [{ scope: 'estate' }, '全小区'],
  [{ scope: 'buildings', buildings: ['6号楼'] }, '6号楼'],
  [{ scope: 'buildings', buildings: ['6号楼', '7号楼', '8号楼'] }, '6号楼等 3 栋'],
  [{ scope: 'stairwells', stairwellIds: ['s1'] }, '6号楼2门'],
  [{ scope: 'stairwells', stairwellIds: ['s1', 's2'] }, '6号楼2门等 2 个楼门'],
  [{ scope: 'stairwells', stairwellIds: ['gone'] }, '本楼门'],
  [{ scope: 'risers', stairwellId: 's2', riserIds: ['r'] }, '6号楼3门'],
])('%j is %s', (target, words) => {
  expect(placeWords(target, labels)).toBe(words)
})

test('a notice by reasons does not say where, which would tell who gave them (rule 43)', () => {
  expect(placeWords({ scope: 'reasons', roundId: 'r', reasons: ['noise'] }, labels)).toBe('您家')
})
