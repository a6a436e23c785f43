import { blankYear, errorsOf } from './form'

const crew = (name: string, phone = '13800000000') => ({ crewId: name || 'x', name, phone })
const exam = (from: string, until: string, name = '高考') => ({ from, until, name })

test.each([
  ['a whole calendar is fine', [crew('一队')], [exam('2027-06-07', '2027-06-10')], {}],
  ['a crew needs a name', [crew(' ')], [], { 'crew 0': { name: '请写施工队的名字' } }],
  [
    'two crews of one name are told apart by nobody',
    [crew('一队'), crew('一队')],
    [],
    { 'crew 1': { name: '有两支队同名，请改一个' } },
  ],
  ['a crew can be rung', [crew('一队', '问老李')], [], { 'crew 0': { phone: '请写打得通的电话，只用数字和短横' } }],
  [
    'an examination ends after it begins',
    [],
    [exam('2027-06-10', '2027-06-07')],
    { 'exam 0': { days: '最后一天不能早于第一天' } },
  ],
  [
    'an examination has days and a name',
    [],
    [exam('', '', '')],
    { 'exam 0': { name: '请写什么考试', days: '请选从哪天到哪天' } },
  ],
])('%s', (_, crews, examDays, errors) => {
  expect(errorsOf({ crews, examDays, years: [] })).toEqual(errors)
})

test('a year that is entered needs names and days, and no empty make-up day', () => {
  const years = [{ year: '2027', off: [exam('2027-02-06', '2027-02-01', '春节')], work: [''] }]
  expect(errorsOf({ crews: [], examDays: [], years })).toEqual({
    'off 2027 0': { days: '最后一天不能早于第一天' },
    'work 2027': { days: '请选哪天上班，不用的去掉' },
  })
})

test('a year without a holiday is not taken for one, and is offered with the holidays every year has', () => {
  const years = [{ year: '2027', off: [], work: [] }]
  expect(errorsOf({ crews: [], examDays: [], years })).toEqual({
    'year 2027': { days: '至少要填一个假期，或者先去掉这一年' },
  })
  expect(blankYear('2027').off.map(({ name }) => name)).toContain('春节')
})
