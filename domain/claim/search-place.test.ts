import { flatsSought, placesIn, soughtBy } from './search-place'

const house = (building: string, unit: string) => ({
  building,
  unit,
  flats: ['101', '301', '302'].map((room) => ({ flatId: `${building}${unit}${room}`, room })),
})
const all = [house('2号楼', '1门'), house('6号楼', '2门'), house('6号楼', '3门'), house('A座', '2门')]

/** Where it leads: `all` of a stairwell or its flats, by label. */
const found = (typed: string): string[] => {
  const sought = soughtBy(typed)
  if (sought?.by !== 'place') return []
  return all.flatMap((stairwell) => {
    const here = placesIn(stairwell, sought.places)
    const flats = here.length === 0 ? [] : flatsSought(stairwell.flats, here)
    return flats === 'all' ? [`${stairwell.building}${stairwell.unit}`] : flats
  })
}

test.each([
  ['6-2-301', ['6号楼2门301']],
  ['6号楼2门301', ['6号楼2门301']],
  ['６号楼２单元３０１室', ['6号楼2门301']],
  ['6栋 2门 301', ['6号楼2门301']],
  ['6-301', ['6号楼2门301', '6号楼3门301']],
  ['2门301', ['6号楼2门301', 'A座2门301']],
  ['2-301', ['2号楼1门301', '6号楼2门301', 'A座2门301']],
  ['301', ['2号楼1门301', '6号楼2门301', '6号楼3门301', 'A座2门301']],
  ['301室', ['2号楼1门301', '6号楼2门301', '6号楼3门301', 'A座2门301']],
  ['6号楼', ['6号楼2门', '6号楼3门']],
  ['6', ['6号楼2门', '6号楼3门']],
  ['6号楼2门', ['6号楼2门']],
  ['3单元', ['6号楼3门']],
  ['A座', ['A座2门']],
  ['9号楼', []],
  ['999', []],
  ['你好', []],
])('「%s」 leads to %j', (typed, places) => expect(found(typed)).toEqual(places))

test.each([
  ['PF-261119-03', { by: 'number', day: '2026-11-19', nth: 3 }],
  ['pf261119-3', { by: 'number', day: '2026-11-19', nth: 3 }],
  ['PF-261119', { by: 'number', day: '2026-11-19', nth: null }],
  ['261119', { by: 'number', day: '2026-11-19', nth: null }],
  ['269919', null],
  ['？？', null],
])('「%s」 is read as %j', (typed, sought) => expect(soughtBy(typed)).toEqual(sought))
