import { waterNotice } from '../../demo/texts'
import { noticeContentSchema } from '../../types/notice'
import { fieldProblem } from '../message/field-problem'
import { withdrawalOf } from './withdrawal'

const content = noticeContentSchema.parse(
  waterNotice(new Date('2026-10-01T01:00:00Z'), new Date('2026-10-01T08:00:00Z')),
)

test('a withdrawal names what it calls off, says why, and asks nothing', () => {
  const asking = {
    ...content,
    question: { words: '您家有人吗？', options: ['有', '没有'] },
    validUntil: content.endsAt,
  }
  expect(withdrawalOf(asking, '阀门到货晚了')).toMatchObject({
    kind: 'waterStop',
    title: '撤回：白天停水 7 小时，请先存水',
    why: '阀门到货晚了',
    startsAt: content.startsAt,
    question: null,
    validUntil: null,
  })
})

test.each([
  ['二十个字的标题正好放满一行不能再多一字'],
  ['😀'.repeat(20)],
  ['撤回：撤回一次就够了不用再写一遍好吗朋友'],
])('its title and brief line fit WeChat’s message: %s (rule 4)', (title) => {
  const { title: mark, brief } = withdrawalOf({ ...content, title }, '因'.repeat(100))
  expect([fieldProblem('thing', mark), fieldProblem('thing', brief ?? '')]).toEqual([null, null])
  expect(mark).not.toContain('撤回：撤回：')
  expect(noticeContentSchema.safeParse({ ...content, title: mark, brief }).success).toBe(true)
})
