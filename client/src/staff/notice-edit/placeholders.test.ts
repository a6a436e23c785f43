import { fieldProblem } from '@chuanmen/domain/message/field-problem'
import { noticeKinds } from '@chuanmen/types/notice-words'
import { library } from './library'
import { placeholderIn } from './placeholders'

describe('placeholders of a ready text', () => {
  test.each([
    ['', null],
    ['明天停水', null],
    ['〔哪天〕停水', '〔哪天〕'],
    ['到〔几点', '〔几点'],
    ['（明天）[晚上]停水', null],
  ])('finds in %j: %j', (words, found) => {
    expect(placeholderIn(words)).toBe(found)
  })

  test.each(noticeKinds.flatMap((kind) => library[kind].map((ready) => [kind, ready.name, ready] as const)))(
    'leaves room in WeChat’s line: %s, %s (rule 4)',
    (_kind, _name, { title, brief }) => {
      for (const words of [title, brief]) {
        const filled = words.replace(/〔[^〕]*〕/g, '十一月二十五日')
        expect([words, filled.length > 24 ? 'long' : fieldProblem('thing', words)]).toEqual([words, null])
      }
    },
  )
})
