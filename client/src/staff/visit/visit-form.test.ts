import { momentOf } from '../moment-field/beijing'
import { blankVisit, formOf, namesIn, outcomeOf, type VisitForm, visitErrors, visitInput } from './visit-form'

const NOW = Date.parse('2026-11-27T02:10:00Z')
const form = (part: Partial<VisitForm> = {}): VisitForm => ({
  ...blankVisit,
  ...{ met: 'owner', purpose: 'issue', outcome: 'willThink' },
  ...part,
})
const where = { stairwellId: 's', flatId: 'f' }

test.each<[string, Partial<VisitForm>, object]>([
  ['a whole form lacks nothing', {}, {}],
  ['what was not chosen is named', { met: '', purpose: '', outcome: '' }, { met: '请选见到了谁' }],
  ['a next step wants its words', { nextOn: '2026-11-28' }, { next: '请写下一步做什么' }],
  [
    'a draft of last week with a day that is over says so',
    { nextOn: '2026-11-20', nextWhat: '再去' },
    { next: '下一步的日子已经过了，请重选' },
  ],
  ['a visit cannot be later than now', { at: { on: '2026-11-27', at: '11:00' } }, { at: '时间不能晚于现在' }],
  [
    'nor at ten in the evening (rule 43)',
    { at: { on: '2026-11-26', at: '22:00' } },
    { at: '早上 8 点半以前、晚上 8 点以后不上门、不打电话，请核对时间' },
  ],
  [
    'who comes to the office by himself may come at any hour',
    { how: 'office', at: { on: '2026-11-26', at: '22:00' } },
    {},
  ],
  ['nor longer ago than it can be entered', { at: { on: '2026-10-20', at: '10:00' } }, { at: '只能补记 30 天以内的' }],
  ['six names are too many', { along: '甲、乙，丙 丁;戊、己' }, { along: '最多写 5 位，名字之间用顿号隔开' }],
])('%s', (_, part, errors) => {
  expect(visitErrors(form(part), NOW)).toMatchObject(errors)
  if (Object.keys(errors).length === 0) expect(visitErrors(form(part), NOW)).toEqual({})
})

test('where nobody was met nothing has to be chosen as the outcome', () => {
  const nobody = form({ met: 'notOpened', outcome: '' })
  expect(outcomeOf(nobody)).toBe('none')
  expect(visitErrors(nobody, NOW)).toEqual({})
})

test('the moment is fixed when it is handed in, not when it gets through', () => {
  expect(visitInput(form(), where, NOW).at).toBe('2026-11-27T02:10:00.000Z')
  expect(visitInput(form({ at: { on: '2026-11-26', at: '09:30' } }), where, NOW).at).toBe('2026-11-26T01:30:00.000Z')
})

test('a witness belongs to a paper and to nothing else', () => {
  expect(visitInput(form({ witness: '李晓燕' }), where, NOW).witness).toBeNull()
  expect(visitInput(form({ purpose: 'paper', witness: ' 李晓燕 ' }), where, NOW).witness).toBe('李晓燕')
})

test('names are separated as people separate them', () => {
  expect(namesIn(' 王强，李晓燕、 赵志远 ')).toEqual(['王强', '李晓燕', '赵志远'])
})

test('what was refused comes back into the form whole', () => {
  const written = form({
    ...{ how: 'call', words: '要和儿子商量', nextOn: '2026-11-28', nextWhat: '再打电话', along: '王强、李晓燕' },
    ...{ purpose: 'paper', witness: '周强', at: { on: '2026-11-26', at: '09:30' } },
  })
  expect(formOf(visitInput(written, where, NOW), momentOf)).toEqual(written)
})
