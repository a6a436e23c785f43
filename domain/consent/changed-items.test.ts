import type { Item } from '../../types/riser'
import type { RoundText } from '../../types/round'
import { changedItems } from './changed-items'

const items: Item[] = ['kitchenWater', 'kitchenDrain', 'bathroomWater']
const text: RoundText = {
  title: '换立管',
  plain: '换厨房和卫生间的立管。',
  full: '全文。',
  items: { kitchenWater: '换成不锈钢管。', kitchenDrain: '换成静音管。' },
  clauses: [{ clauseId: 'liability', title: '责任', body: '漏水由施工方赔。' }],
}

describe('which items a new text asks again (rule 34)', () => {
  test.each<[string, Partial<RoundText>, Item[]]>([
    ['the title', { title: '换两根立管' }, items],
    ['the plain words', { plain: '换厨房的立管。' }, items],
    ['the full text', { full: '新的全文。' }, items],
    ['the words of a clause', { clauses: [{ clauseId: 'liability', title: '责任', body: '漏水由物业赔。' }] }, items],
    [
      'the id of a clause, which is what is ticked',
      { clauses: [{ clauseId: 'other', title: '责任', body: '漏水由施工方赔。' }] },
      items,
    ],
    ['one clause more', { clauses: [...text.clauses, { clauseId: 'dust', title: '灰尘', body: '会有灰。' }] }, items],
    ['no clause any more', { clauses: [] }, items],
    ["one item's own words", { items: { ...text.items, kitchenWater: '换成铜管。' } }, ['kitchenWater']],
    ['words for an item that had none', { items: { ...text.items, bathroomWater: '也换。' } }, ['bathroomWater']],
    ['an item whose words are gone', { items: { kitchenWater: '换成不锈钢管。' } }, ['kitchenDrain']],
    ['two items', { items: { kitchenWater: '甲。', kitchenDrain: '乙。' } }, ['kitchenWater', 'kitchenDrain']],
    ["an item's words and the plain words", { plain: '改了。', items: { kitchenWater: '甲。' } }, items],
    ['an item that this round does not ask', { items: { ...text.items, bathroomDrain: '不问。' } }, []],
    ['spaces at the ends', { plain: ' 换厨房和卫生间的立管。\n', items: { ...text.items, bathroomWater: ' ' } }, []],
    ['nothing', {}, []],
  ])('%s', (_what, change, expected) => {
    expect(changedItems(text, { ...text, ...change }, items)).toEqual(expected)
  })
})
