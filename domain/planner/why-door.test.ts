import type { Door } from '../../types/planner'
import { whyDoor } from './why-door'

const door = (more: Partial<Door>): Door => ({
  ...{ flatId: 'f', room: '401', floor: 4, position: '01', state: 'pending', obstacle: 'silent', reasons: [] },
  ...{ attempts: 0, made: 0, lastVisitOn: null, promises: 0, contactName: '', barred: null },
  ...more,
})

test.each<[string, Partial<Door>, string[]]>([
  ['has not answered', {}, ['打通 2 根', '还没答复']],
  [
    'said no for a reason is not asked again',
    { state: 'refused', obstacle: 'assetLocked' },
    ['打通 2 根', '怕拆坏装修', '说过不同意，不再征求意见'],
  ],
  [
    'said no without one is not asked again',
    { state: 'refused', obstacle: 'otherNo' },
    ['打通 2 根', '不同意，没说清为什么，不再征求意见'],
  ],
  [
    'said no, and yes at the door since, has only to sign',
    { state: 'refused', obstacle: 'saidYes' },
    ['打通 2 根', '说了同意，还没签', '说过不同意'],
  ],
  ['put it off may be asked', { state: 'deferred', obstacle: 'riskAverse' }, ['打通 2 根', '家里怕折腾']],
])('who %s (rule 43)', (_what, more, words) => {
  expect(whyDoor(door(more), 2)).toEqual(words)
})
