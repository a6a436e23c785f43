/** @jest-environment jsdom */
import type { TextChange } from '@chuanmen/types/consent'
import { onStage, place, press, putUp } from '../../../../test/support/page-on-stage'
import { Changes, changesAloud } from './changes'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const long = '没有改过的一句很长的话，要长过三十个字，才会在只看改的时候被折起来不显示。'
const changes: TextChange[] = [
  {
    part: 'plain',
    name: '',
    pieces: [
      { op: 'same', words: long },
      { op: 'removed', words: '停水一天。' },
      { op: 'added', words: '停水两天。' },
    ],
  },
  { part: 'item', name: '厨房给水立管', pieces: [{ op: 'added', words: '换成不锈钢管。' }] },
]

onStage({ now: '2026-11-27T02:00:00Z' })

test('what was added and removed is told in words, what stayed is folded away until asked for (rule 34)', async () => {
  await putUp(<Changes changes={changes} />)
  for (const words of ['要点', '－删掉：停水一天。', '＋新加：停水两天。', '厨房给水立管', '……'])
    expect(place.textContent).toContain(words)
  expect(place.textContent).not.toContain(long)
  await press('连没改的一起看')
  expect(place.textContent).toContain(long)
})

test('nothing is drawn when nothing changed', async () => {
  await putUp(<Changes changes={[]} />)
  expect(place.textContent).toBe('')
})

test('it can be read aloud', () => {
  expect(changesAloud(changes)).toBe('要点改了。删掉：停水一天。新加：停水两天。厨房给水立管改了。新加：换成不锈钢管。')
})
