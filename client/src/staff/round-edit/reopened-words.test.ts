import type { Item } from '@chuanmen/types/riser'
import { reopenedWords } from './reopened-words'

const text = { title: '换管', plain: '要点', full: '全文', items: { kitchenWater: '甲' }, clauses: [] }
const round = { text, items: ['kitchenWater', 'kitchenDrain'] as Item[] }

test.each([
  [text, '现在这样改，不用谁重新答复'],
  [{ ...text, items: { kitchenWater: '乙' } }, '现在这样改，只有厨房给水立管要重新答复'],
  [{ ...text, plain: '新的要点' }, '现在这样改，每一项都要重新答复'],
])('says which items a new text asks again (rule 34)', (next, words) => {
  expect(reopenedWords(round, next)).toBe(words)
})
