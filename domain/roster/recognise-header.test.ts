import { buildSheet } from './build-sheet'
import { fieldOfHeader, headerWords } from './header-words'
import { recogniseHeader } from './recognise-header'

const fields = (...args: Parameters<typeof buildSheet>) =>
  recogniseHeader(buildSheet(...args)).columns.map(({ field, isSure }) => field + (isSure ? '' : '?'))

test.each([
  ['楼号', 'building'],
  ['楼 栋', 'building'],
  ['*楼号(栋)', 'building'],
  ['门牌楼', 'building'],
  ['单元号', 'unit'],
  ['楼门', 'unit'],
  ['房间号', 'room'],
  ['门牌号', 'room'],
  ['房屋坐落', 'address'],
  ['楼栋/单元/房号', 'address'],
  ['所在层', 'floor'],
  ['建筑面积（㎡）', 'area'],
  ['建筑面积㎡', 'area'],
  ['产权面积（平方米）', 'area'],
  ['业主姓名', 'owner'],
  ['产权人（业主）', 'owner'],
  ['共有人2', 'owner'],
  ['联系电话1', 'phone'],
  ['业主手机号码', 'phone'],
  ['房屋性质', 'ownership'],
  ['所占份额', 'share'],
  ['是否出租', 'occupancy'],
  ['备注2', 'note'],
  ['业主身份证号码', 'idCard'],
  ['租户电话', 'ignore'],
  ['紧急联系人电话', 'ignore'],
  ['承租人姓名', 'ignore'],
  ['使用面积', 'ignore'],
  ['总楼层', 'ignore'],
  ['房产证号', 'ignore'],
])('「%s」 names %s', (header, field) => {
  expect(fieldOfHeader([header])?.field).toBe(field)
})

test('a word means one field only', () => {
  const words = headerWords.flatMap(({ exact }) => exact.split(' '))
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})

test('what a merged group above forbids stays out', () => {
  expect(fieldOfHeader(['租户信息', '电话'])?.field).toBe('ignore')
  expect(fieldOfHeader(['业主信息', '电话'])?.field).toBe('phone')
})

const data = [
  ['6号楼', '1', '101', '58.36', '王桂兰', '13800000001'],
  ['6号楼', '1', '102', '56.10', '李建国', '13800000002'],
  ['6号楼', '1', '201', '58.36', '张秀英', '13800000003'],
]

test('a header below title rows is found', () => {
  const { headerRow, columns } = recogniseHeader(
    buildSheet([['住户登记表'], [], ['楼号', '单元', '房号', '面积', '业主', '电话'], ...data]),
  )
  expect(headerRow).toBe(2)
  expect(columns.every(({ isSure }) => isSure)).toBe(true)
  expect(columns.map(({ letter }) => letter).join('')).toBe('ABCDEF')
})

test('contents that contradict their header are not sure', () => {
  expect(fields([['楼号', '单元', '房号', '面积', '电话', '业主'], ...data])).toEqual([
    'building',
    'unit',
    'room',
    'area',
    'phone?',
    'owner?',
  ])
})

test('columns without a header are guessed from their contents', () => {
  expect(fields([['楼号', '单元', '房号', '面积', '', ''], ...data])).toEqual([
    'building',
    'unit',
    'room',
    'area',
    'owner?',
    'phone?',
  ])
})

test('a column of ID cards is one whatever its header says', () => {
  const cards = data.map((row) => [...row.slice(0, 5), '〔证件号〕'])
  expect(fields([['楼号', '单元', '房号', '面积', '业主', '编号'], ...cards]).at(-1)).toBe('idCard')
})

test('flat numbers that hold the whole place make the column an address', () => {
  expect(
    fields([
      ['房号', '业主'],
      ['6-2-403', '王桂兰'],
      ['6-2-404', '李建国'],
    ]),
  ).toEqual(['address', 'owner'])
})

test('「门号」 over three-digit numbers is the flat', () => {
  expect(
    fields([
      ['楼号', '门号', '业主'],
      ['6', '101', '王桂兰'],
      ['6', '102', '李建国'],
    ]),
  ).toEqual(['building', 'room', 'owner'])
})

test('a household head is not the owner where a column names owners', () => {
  expect(
    fields([
      ['楼号', '房号', '户主', '产权人'],
      ['6', '101', '王桂兰', '李建国'],
      ['6', '102', '王桂兰', '李建国'],
    ]),
  ).toEqual(['building', 'room', 'ignore?', 'owner'])
  expect(
    fields([
      ['楼号', '房号', '户主'],
      ['6', '101', '王桂兰'],
    ]),
  ).toEqual(['building', 'room', 'owner'])
})

test('an unknown header with contents asks to be looked at', () => {
  expect(
    fields([
      ['楼号', '房号', '心愿'],
      ['6', '101', '修电梯'],
    ]),
  ).toEqual(['building', 'room', 'ignore?'])
})

test('a sheet without a header shows its columns', () => {
  const { headerRow, columns } = recogniseHeader(buildSheet(data))
  expect(headerRow).toBeNull()
  expect(columns.map(({ samples }) => samples[0])).toEqual(['6号楼', '1', '101', '58.36', '王桂兰', '138****0001'])
})

test('samples hide phones and ID cards', () => {
  const { columns } = recogniseHeader(
    buildSheet([
      ['楼号', '房号', '身份证号', '备注'],
      ['6', '101', '〔证件号〕', '电话13800000001'],
    ]),
  )
  expect(columns.map(({ samples }) => samples)).toEqual([['6'], ['101'], [], ['电话138****0001']])
})
