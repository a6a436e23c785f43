import { namesRoom } from './room'

const household = { building: '5号楼', unit: '2单元', rooms: ['301', '302'] }

describe('whether a paper names the flat it is recorded for', () => {
  test.each([
    ['301', true],
    [' 3 0 1 ', true],
    ['３０１', true],
    ['301室', true],
    ['301 号', true],
    ['2单元301', true],
    ['2单元-301室', true],
    ['5号楼2单元301', true],
    ['302', true],
    ['303', false],
    ['1301', false],
    ['30', false],
    ['1单元301', false],
    ['6号楼2单元301', false],
    ['室', false],
  ])('「%s」: %p', (written, expected) => {
    expect(namesRoom(written, household)).toBe(expected)
  })
})
