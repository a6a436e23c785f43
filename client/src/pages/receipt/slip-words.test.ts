import type { Receipt } from '@chuanmen/types/consent'
import { fingerprint, placeOf, sealDay, signerWords, slipText } from './slip-words'

const receipt: Receipt = {
  receiptNo: '9F3A71C2-0007',
  tallyId: 'round~stairwell~2',
  seq: 7,
  at: '2026-11-23T01:52:00Z',
  head: '9f3a71c2'.padEnd(64, '0'),
  textHash: 'ab12cd34'.padEnd(64, '0'),
  textVersion: 2,
  method: '电子确认',
  building: '6号楼',
  unit: '2门',
  room: '403',
  signer: '王**',
  answers: [{ item: 'kitchenDrain', state: 'conditional', words: '补同款砖', reasons: ['decoration'] }],
  clausesRead: ['c1'],
  level: 3,
}

test('the slip as text holds what the slip says, and never 可靠电子签名', () => {
  const text = slipText(receipt)
  for (const part of [
    '9F3A71C2-0007',
    '6号楼2门 403',
    '厨房排水立管：有条件同意',
    '补同款砖',
    '王**（业主，房本已核）',
    '上午9点52分',
    '第2版',
    '电子确认',
    receipt.head,
  ]) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('可靠电子签名')
})

test('a hash is shortened to what eyes can compare', () => expect(fingerprint(receipt.textHash)).toBe('AB12 CD34'))
test('the seal carries the Beijing day', () => expect(sealDay('2026-11-22T17:00:00Z')).toBe('11·23'))
test('a tally names its round and stairwell', () =>
  expect(placeOf(receipt.tallyId)).toEqual({ roundId: 'round', stairwellId: 'stairwell~2' }))
test('a withdrawal repeats no proof', () => expect(signerWords({ signer: '王**', level: 0 })).toBe('王**（业主）'))
