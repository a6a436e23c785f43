import type { Door } from '../../types/planner'
import { barredBy } from './barred'

const today = '2026-10-10'
const door = (on: string) => ({ visitId: on, how: 'door' as const, at: new Date(`${on}T02:00:00Z`) })
const three = [door('2026-10-06'), door('2026-10-08'), door('2026-10-09')]

test.each<[what: string, Partial<Parameters<typeof barredBy>[0]>, string | null, Door['barred']]>([
  ['nothing stands against it', {}, null, null],
  ['it asked for peace up to and with today', { pausedUntil: today }, null, { why: 'paused', until: '2026-10-11' }],
  ['its peace is over', { pausedUntil: '2026-10-09' }, null, null],
  ['three visits within seven days', { recent: three }, null, { why: 'tooOften', until: '2026-10-13' }],
  ['three calls are no visits', { recent: three.map((one) => ({ ...one, how: 'call' as const })) }, null, null],
  ['it put its answer off', {}, '2026-10-20', { why: 'deferred', until: '2026-10-20' }],
  ['the day it named is here', {}, today, null],
  [
    'of several the longest',
    { pausedUntil: '2026-10-14', recent: three },
    '2026-10-12',
    { why: 'paused', until: '2026-10-15' },
  ],
])('%s (rule 43)', (_what, limits, askAgainOn, barred) => {
  expect(barredBy({ pausedUntil: null, recent: [], ...limits }, askAgainOn, today)).toEqual(barred)
})
