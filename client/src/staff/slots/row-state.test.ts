import type { SlotRow } from '@chuanmen/types/slots'
import type { WorksRow } from '@chuanmen/types/works-actions'
import { rowState } from './row-state'

const at = (on: string) => ({ on, half: 'am' as const })
const row = (part: Partial<SlotRow>): SlotRow => ({
  worksId: 'w',
  rev: 1,
  length: 1,
  start: at('2026-12-01'),
  before: null,
  crewId: 'c',
  isMoved: false,
  isStale: false,
  ...part,
})
const works = (state: WorksRow['state'], on?: string) =>
  ({ state, stages: on ? [{ kind: 'cut', on, from: '08:30' }] : [] }) as WorksRow
const before = at('2026-11-30')

test.each([
  ['one without dates gets its first', row({}), works('asking'), 'new'],
  ['one whose dates would change is moved', row({ before, isMoved: true }), works('scheduled', '2026-11-30'), 'moved'],
  ['one that keeps its dates stays', row({ before: at('2026-12-01') }), works('scheduled', '2026-12-01'), 'stays'],
  [
    'one confirmed since is taken, though its works changed by it',
    row({ isStale: true }),
    works('scheduled', '2026-12-01'),
    'taken',
  ],
  ['one that got other dates since is stale', row({ isStale: true }), works('scheduled', '2026-12-02'), 'stale'],
  ['one of which a household said more is stale', row({ isStale: true }), works('asking'), 'stale'],
  ['one that is gone is stale', row({}), undefined, 'stale'],
])('%s', (_, proposed, now, state) => {
  expect(rowState(proposed, now)).toBe(state)
})
