import { claimAt } from '../../test/support/any-claim'
import { OWED } from '../../test/support/build-claim'
import type { ClaimAct, ClaimParty } from '../../types/claim-words'
import { inCharge } from './in-charge'

const crews = [{ crewId: 'one', name: '一队', phone: '13800000001' }]
const PHONE = '010-12345678'
const entry = (act: ClaimAct, party: ClaimParty, who: string) => ({
  ...{ act, party, who },
})
const entries = [
  entry('submit', 'household', ''),
  entry('acknowledge', 'crew', '王工'),
  entry('judge', 'staff', '孙静'),
]

test.each([
  ['the crew whose works they were', { crewId: 'one' }, entries, { name: '一队', phone: '13800000001' }],
  ['who acknowledged it', { crewId: 'gone' }, entries, { name: '王工', phone: PHONE }],
  [
    'the contractor, when staff acknowledged it',
    {},
    [entry('acknowledge', 'staff', '孙静')],
    { name: '施工方', phone: PHONE },
  ],
  [
    'the street, to which it climbed past who acted for the community',
    { facts: { rung: 'street' as const } },
    [...entries, entry('climb', 'timer', '')],
    { name: '街道', phone: PHONE },
  ],
  ['the contractor, before anybody did', {}, entries.slice(0, 1), { name: '施工方', phone: PHONE }],
  [
    'who acted last for the community',
    { facts: { rung: 'community' as const } },
    entries,
    { name: '孙静', phone: PHONE },
  ],
  ['the community', { facts: { rung: 'community' as const } }, entries.slice(0, 2), { name: '社区', phone: PHONE }],
  ['the street', { facts: { rung: 'street' as const } }, [], { name: '街道', phone: PHONE }],
])('in charge is %s, with a number that is answered', (_who, more, told, charge) => {
  expect(inCharge(claimAt({ at: 'acknowledged' }, more), told, crews, PHONE)).toMatchObject(charge)
})

test('while it is mediated the mediator is', () => {
  const status = {
    ...{ at: 'mediating' as const, about: 'amount' as const, liability: OWED, offer: null, mediatorId: 'm' },
    ...{ mediatorName: '周调解', visit: null, isInspected: false },
  }
  expect(inCharge(claimAt(status, { facts: { rung: 'street' } }), entries, crews, PHONE).name).toBe('周调解')
})
