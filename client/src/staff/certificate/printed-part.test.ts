import type { PackPart } from '@chuanmen/types/certificate'
import { howWords, printedPart } from './printed-part'

const says = (item: string) => ({ item, state: 'agreed', reasons: [], wordsHash: null, askAgainOn: null })
const entry = (seq: number, told: object) => ({ entry: { tallyId: 't', seq, at: '2026-11-20T02:00:00.000Z', ...told } })
const part = {
  entries: [
    entry(0, { kind: 'opened', textVersion: 1, textHash: 'aa' }),
    entry(1, {
      ...{ kind: 'answer', via: 'app', flatId: 'f2', signerId: 's', textVersion: 1, textHash: 'aa' },
      answers: [says('kitchenWater'), says('kitchenDrain')],
    }),
    entry(2, { kind: 'text', textVersion: 2, textHash: 'bb', clauseIds: [], by: 'p' }),
  ],
  risers: {
    d: { kind: 'kitchenDrain', flatIds: ['f10', 'f2'], isComplete: false },
    w: { kind: 'kitchenWater', flatIds: ['f2'], isComplete: true },
  },
  flats: {
    f10: { room: '1001', states: { kitchenDrain: 'pending' } },
    f2: { room: '201', states: { kitchenWater: 'agreed', kitchenDrain: 'refused' } },
  },
} as unknown as PackPart

test('a stairwell’s page lists pipes by kind, households by room, and who said it, masked', () => {
  expect(printedPart(part, { s: '王**' }, { kind: 'round', roundId: 'r' })).toEqual({
    items: ['kitchenWater', 'kitchenDrain'],
    pipes: [
      { riserId: 'w', name: '厨房给水立管', rooms: '201', households: 1, isComplete: true },
      { riserId: 'd', name: '厨房排水立管', rooms: '201、1001', households: 2, isComplete: false },
    ],
    flats: [
      {
        flatId: 'f2',
        room: '201',
        states: ['同意', '不同意'],
        said: ['王**，手机上电子确认，2026年11月20日 上午10点'],
      },
      { flatId: 'f10', room: '1001', states: ['', '未答复'], said: [] },
    ],
    text: { version: 2, hash: 'bb' },
  })
})

test('of one riser’s certificate nothing is printed of the other pipes and who is only on those', () => {
  const scope = { kind: 'riser', roundId: 'r', stairwellId: 's', riserId: 'w' } as const
  const { pipes, flats } = printedPart(part, {}, scope)
  expect(pipes.map(({ riserId }) => riserId)).toEqual(['w'])
  expect(flats).toEqual([
    { flatId: 'f2', room: '201', states: ['同意'], said: ['业主，手机上电子确认，2026年11月20日 上午10点'] },
  ])
})

test('no signature is called a reliable electronic one (rule 35)', () => {
  expect(Object.values(howWords).join()).not.toContain('可靠')
})
