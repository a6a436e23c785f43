import { readOwners } from './read-owners'
import { readOccupancy, readOwnership } from './read-ownership'
import { readPhones } from './read-phone'
import { readShare, readShares, sumOfShares } from './read-share'

const names = (raw: string) => readOwners(raw).owners.map(({ name }) => name)

test.each([
  ['王桂兰', ['王桂兰']],
  ['王　强', ['王强']],
  ['马秀英、马强', ['马秀英', '马强']],
  ['马秀英,马强', ['马秀英', '马强']],
  ['马秀英，马强', ['马秀英', '马强']],
  ['马秀英/马强', ['马秀英', '马强']],
  ['马秀英；马强', ['马秀英', '马强']],
  ['马秀英 马强', ['马秀英', '马强']],
  ['马秀英\n马强', ['马秀英', '马强']],
  ['周和平', ['周和平']],
  ['阿依古丽•买买提', ['阿依古丽·买买提']],
  ['John Smith', ['John Smith']],
  ['西城区房屋管理局', ['西城区房屋管理局']],
  ['北京市西城区房屋土地经营管理中心', ['北京市西城区房屋土地经营管理中心']],
  ['产权人：王桂兰', ['王桂兰']],
  ['王桂兰（已故）', ['王桂兰']],
  ['王桂兰13800000001', ['王桂兰']],
  ['王桂兰等3人', ['王桂兰']],
  ['无', []],
  ['不详', []],
])('owners 「%s」', (raw, expected) => {
  expect(names(raw)).toEqual(expected)
  expect(readOwners(raw).notNames).toEqual([])
})

test.each([['<b>王桂兰</b>'], ['王桂兰😀'], ['=cmd|calc'], ['@王桂兰'], ['12345'], ['王'], ['业主'], ['{{name}}']])(
  '「%s」 is no name',
  (raw) => {
    expect(readOwners(raw)).toMatchObject({ owners: [], notNames: [expect.any(String)] })
  },
)

test('what stands beside a name goes where it belongs', () => {
  expect(readOwners('张秀英60%13800000001、张强(2/5)').owners).toEqual([
    { name: '张秀英', phone: '13800000001', share: { numerator: 3, denominator: 5 } },
    { name: '张强', phone: null, share: { numerator: 2, denominator: 5 } },
  ])
  expect(readOwners('王桂兰（已故）').remarks).toEqual(['已故'])
  expect(readOwners('王桂兰等3人').unnamed).toBe(2)
  expect(readOwners('王女士').titles).toEqual(['王女士'])
})

test.each([
  ['13800000216', ['13800000216']],
  ['+86 138 0000 0216', ['13800000216']],
  ['8613800000216', ['13800000216']],
  ['138-0000-0216', ['13800000216']],
  ['１３８０００００２１６', ['13800000216']],
  ['13800000216/13800000217', ['13800000216', '13800000217']],
  ['13800000216 13800000217', ['13800000216', '13800000217']],
  ['010-62012345', ['010-62012345']],
  ['(010)62012345', ['010-62012345']],
  ['62012345', ['62012345']],
  ['62012345、13800000216', ['13800000216', '62012345']],
  ['010-62012345转801', ['010-62012345-801']],
])('phones in 「%s」', (raw, expected) => {
  expect(readPhones(raw)).toMatchObject({ phones: expected, hasMore: false })
})

test.each([['1380000021'], ['138000002166'], ['1.38E+10'], ['23800000216']])(
  '「%s」 leaves digits that are no phone',
  (raw) => {
    expect(readPhones(raw)).toMatchObject({ phones: [], hasMore: raw !== '1.38E+10' })
  },
)

const share = (numerator: number, denominator: number) => ({ numerator, denominator })

test.each([
  ['1/2', share(1, 2)],
  ['2/4', share(1, 2)],
  ['50%', share(1, 2)],
  ['５０％', share(1, 2)],
  ['33.33%', share(3333, 10000)],
  ['0.5', share(1, 2)],
  ['二分之一', share(1, 2)],
  ['一半', share(1, 2)],
  ['100%', share(1, 1)],
  ['3/2', null],
  ['0/2', null],
  ['1/0', null],
  ['大部分', null],
  ['1/99999', null],
])('share 「%s」', (raw, expected) => {
  expect(readShare(raw)).toEqual(expected)
})

test.each([
  ['1/2、1/2', 2, [share(1, 2), share(1, 2)]],
  ['各半', 2, [share(1, 2), share(1, 2)]],
  ['各1/3', 3, [share(1, 3), share(1, 3), share(1, 3)]],
  ['均分', 3, [share(1, 3), share(1, 3), share(1, 3)]],
  ['60%,40%', 2, [share(3, 5), share(2, 5)]],
  ['各半', 3, null],
  ['1/2', 2, null],
])('shares 「%s」 of %i owners', (raw, owners, expected) => {
  expect(readShares(raw, owners)).toEqual(expected)
})

test('shares are added exactly (rule 29)', () => {
  expect(sumOfShares([share(1, 3), share(1, 3), share(1, 3)])).toBe('one')
  expect(sumOfShares([share(3333, 10000), share(3333, 10000), share(3333, 10000)])).toBe('almost')
  expect(sumOfShares([share(1, 2), share(1, 3)])).toBe('other')
  expect(sumOfShares([share(2, 3), share(2, 3)])).toBe('other')
})

test.each([
  ['商品房', 'private'],
  ['房改房', 'private'],
  ['已购公房', 'private'],
  ['个人', 'private'],
  ['直管公房', 'public'],
  ['单位公房', 'public'],
  ['公房', 'public'],
  ['未售公房', 'public'],
  ['共同共有', 'joint'],
  ['按份共有', 'shares'],
  ['什么都不是', 'unknown'],
])('ownership 「%s」 is %s', (raw, kind) => {
  expect(readOwnership(raw).kind).toBe(kind)
})

test.each([
  ['自住', '居住情况', 'owner'],
  ['业主本人居住', '居住情况', 'owner'],
  ['出租', '居住情况', 'tenant'],
  ['已出租给他人', '居住情况', 'tenant'],
  ['未出租，自住', '居住情况', 'owner'],
  ['空置', '居住情况', 'vacant'],
  ['是', '是否出租', 'tenant'],
  ['否', '是否出租', 'unknown'],
  ['是', '是否空置', 'vacant'],
  ['是', '是否自住', 'owner'],
  ['是', '居住情况', 'unknown'],
  ['子女居住', '居住情况', 'unknown'],
])('occupancy 「%s」 under 「%s」 is %s', (raw, header, expected) => {
  expect(readOccupancy(raw, header)).toBe(expected)
})
