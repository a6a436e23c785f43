import type { MessageSource, MessageTemplate } from '../../types/message'
import { messageSources } from '../../types/message'
import type { NoticeContent } from '../../types/notice'
import { messageFields, templateFor } from './message-fields'

const content: NoticeContent = {
  kind: 'waterStop',
  title: '白天停水 7 小时，请先存水',
  where: '6号楼2门，全部住户',
  why: '换楼门总阀',
  todo: '存水，\n关龙头',
  contactName: '王建军',
  contactPhone: '13800000000',
  body: '',
  startsAt: '2026-10-01T01:00:00.000Z',
  endsAt: '2026-10-01T09:30:00.000Z',
  brief: '9点到17点半没有水',
  validUntil: null,
  question: null,
  attachmentIds: [],
  voiceId: null,
  emergencyReason: null,
  approvalRef: null,
}
const facts = { content, place: '6号楼2门', estate: '新明胡同', publishedAt: '2026-09-28T07:01:00.000Z' }
const fill = (
  fields: MessageTemplate['fields'],
  more: Partial<NoticeContent> = {},
  other: Partial<typeof facts> = {},
) => messageFields({ fields }, { ...facts, ...other, content: { ...content, ...more } })
const value = (
  as: string,
  source: MessageSource,
  more: Partial<NoticeContent> = {},
  other: Partial<typeof facts> = {},
) => {
  const result = fill({ [as]: source }, more, other)
  return result.ok ? result.value[as]?.value : result.detail
}

test.each<[MessageSource, as: string, string]>([
  ['title', 'thing1', '白天停水 7 小时，请先存水'],
  ['brief', 'thing1', '9点到17点半没有水'],
  ['kind', 'phrase1', '停水'],
  ['place', 'thing1', '6号楼2门'],
  ['when', 'time1', '2026年10月1日 09:00~2026年10月1日 17:30'],
  ['when', 'thing1', '10月1日 09:00~17:30'],
  ['startsAt', 'time1', '2026年10月1日 09:00'],
  ['endsAt', 'date1', '2026年10月1日 17:30'],
  ['estate', 'thing1', '新明胡同'],
  ['contactName', 'name1', '王建军'],
  ['contactPhone', 'phone_number1', '13800000000'],
  ['todo', 'thing1', '存水， 关龙头'],
  ['why', 'thing1', '换楼门总阀'],
])('%s fills %s with %j (rule 4)', (source, as, expected) => {
  expect(value(as, source)).toBe(expected)
})

test('a claim’s news names its kind as any other message', () => {
  const claim = { ...facts, content: { ...content, kind: 'claim' as const } }
  expect(messageFields({ fields: { phrase1: 'kind' } }, claim)).toEqual({
    ok: true,
    value: { phrase1: { value: '赔付申请' } },
  })
})

test('every source of the contract is filled', () => {
  for (const source of messageSources) expect(value('thing1', source)).toEqual(expect.any(String))
})

test('a title of 30 characters for a thing field is refused with the field named (rule 4)', () => {
  expect(fill({ thing1: 'title' }, { title: '字'.repeat(30) })).toEqual({
    ok: false,
    code: 'notice_message_invalid',
    detail: { field: 'title', as: 'thing1', why: 'long', max: 20 },
  })
})

test('nothing is sent empty: a notice without its time or its reason is refused for such a field (rule 4)', () => {
  expect(value('time1', 'startsAt', { startsAt: null })).toMatchObject({ field: 'startsAt', why: 'empty' })
  expect(value('time1', 'endsAt', { endsAt: null })).toMatchObject({ field: 'endsAt', why: 'empty' })
  expect(value('thing1', 'why', { why: '' })).toMatchObject({ field: 'why', why: 'empty' })
})

test('a phone number longer than WeChat takes is refused (rule 4)', () => {
  expect(value('phone_number4', 'contactPhone', { contactPhone: '010-8200-0216-800-1' })).toMatchObject({
    field: 'contactPhone',
    max: 17,
  })
})

test('a notice without a time of its own says when it goes out', () => {
  expect(value('time1', 'when', { startsAt: null, endsAt: null })).toBe('2026年9月28日 15:01')
})

test('into another day, twenty characters have room for the beginning only', () => {
  expect(value('thing1', 'when', { endsAt: '2026-10-02T09:00:00.000Z' })).toBe('10月1日 09:00起')
})

test('without a brief line the title stands in', () => {
  expect(value('thing1', 'brief', { brief: null })).toBe(content.title)
})

test('a place nobody wrote for the message is cut to fit, words somebody wrote never are', () => {
  expect(value('thing1', 'place', {}, { place: '号'.repeat(25) })).toBe(`${'号'.repeat(19)}…`)
  expect(value('thing1', 'todo', { todo: '做'.repeat(25) })).toMatchObject({ field: 'todo', why: 'long' })
})

test('the first template that names a kind serves it, and none may', () => {
  const [one, other] = [
    { id: 'template-one', kinds: ['waterStop'], fields: {} },
    { id: 'template-two', kinds: ['waterStop', 'plan'], fields: {} },
  ] as [MessageTemplate, MessageTemplate]
  expect(templateFor([one, other], 'waterStop')).toBe(one)
  expect(templateFor([one, other], 'plan')).toBe(other)
  expect(templateFor([one, other], 'meeting')).toBeNull()
})
