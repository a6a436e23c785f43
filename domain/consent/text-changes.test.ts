import fc from 'fast-check'
import type { RoundText } from '../../types/round'
import { sentences, textChanges } from './text-changes'

const text: RoundText = {
  title: '换立管',
  plain: '换厨房的立管。停水一天；提前通知！\n费用由政府出。',
  full: '全文。',
  items: { kitchenWater: '换成不锈钢管。' },
  clauses: [{ clauseId: 'liability', title: '责任', body: '漏水由施工方赔。' }],
}
const items = ['kitchenWater', 'kitchenDrain'] as const
const changes = (more: Partial<RoundText>) => textChanges(text, { ...text, ...more }, items)

describe('how a text differs from the one a household answered to', () => {
  test('the same text has no difference', () => {
    expect(changes({})).toEqual([])
  })

  test('a changed sentence shows as it was and as it is, between those that stay', () => {
    expect(changes({ plain: '换厨房的立管。停水两天；提前通知！\n费用由政府出。' })).toEqual([
      {
        part: 'plain',
        name: '',
        pieces: [
          { op: 'same', words: '换厨房的立管。' },
          { op: 'removed', words: '停水一天；' },
          { op: 'added', words: '停水两天；' },
          { op: 'same', words: '提前通知！\n费用由政府出。' },
        ],
      },
    ])
  })

  test("an item's words are named by the item, a clause by its heading", () => {
    const both = changes({
      items: { kitchenWater: '换成铜管。' },
      clauses: [{ clauseId: 'liability', title: '责任', body: '漏水由物业赔。' }],
    })
    expect(both.map(({ part, name }) => [part, name])).toEqual([
      ['item', '厨房给水立管'],
      ['clause', '责任'],
    ])
  })

  test('a clause that is new is all added, one that is gone all removed', () => {
    const dust = { clauseId: 'dust', title: '灰尘', body: '会有灰。' }
    expect(changes({ clauses: [dust] })).toEqual([
      { part: 'clause', name: '灰尘', pieces: [{ op: 'added', words: '灰尘\n会有灰。' }] },
      { part: 'clause', name: '责任', pieces: [{ op: 'removed', words: '责任\n漏水由施工方赔。' }] },
    ])
  })

  test('an item that the household is not asked is left out', () => {
    expect(changes({ items: { ...text.items, bathroomWater: '换。' } })).toEqual([])
  })

  test('for every two texts, the pieces put together are the one and the other', () => {
    const words = fc
      .array(fc.constantFrom('停水', '一天', '。', '；', '\n', ' ', '！'), { maxLength: 14 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(sentences(before).join('')).toBe(before.trim())
        const [only] = textChanges({ ...text, full: before }, { ...text, full: after }, [])
        const without = (op: string) =>
          (only?.pieces ?? [])
            .filter((piece) => piece.op !== op)
            .map((piece) => piece.words)
            .join('')
        if (!only) return expect(before.trim()).toBe(after.trim())
        expect([without('added'), without('removed')]).toEqual([before.trim(), after.trim()])
      }),
    )
  })
})
