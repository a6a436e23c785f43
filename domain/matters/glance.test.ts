import type { MattersGlance } from '../../types/me'
import { glanceAtMatters } from './glance'

type Args = Parameters<typeof glanceAtMatters>
const plan = (openItems: number, offers: ('offered' | 'accepted')[] = []): Args[0] => ({
  openItems,
  items: offers.map((state) => ({ state: 'waiting', offer: { state } })) as unknown as NonNullable<Args[0]>['items'],
})
const promise = (at: 'asked' | 'promised' | 'kept' | 'confirmed', signerId = 'wang') => ({
  at,
  isOpen: at !== 'confirmed',
  signerId,
})
const talk = (at: 'inviting' | 'fixed' | 'minuted', hasSaid = false, hasSigned = false) => ({
  at,
  can: { resident: hasSaid ? { slotIds: [], by: '', at: new Date(0) } : null, contractor: null, decorator: null },
  signatures: {
    resident: hasSigned ? { by: '', name: '', at: new Date(0), via: 'app' as const, fileId: null } : null,
    contractor: null,
    decorator: null,
  },
})

test.each<[string, Args, MattersGlance | null]>([
  ['nothing is open', [plan(0), [], [], 'wang'], null],
  ['all is done', [plan(0), [promise('confirmed')], [], 'wang'], null],
  ['two items are open', [plan(2), [], [], 'wang'], { toConfirm: 0, talk: null, toAnswer: 0, open: 2 }],
  [
    'a promise is being kept',
    [plan(0), [promise('promised')], [], 'wang'],
    { toConfirm: 0, talk: null, toAnswer: 0, open: 1 },
  ],
  [
    'a promise is said to be kept',
    [plan(0), [promise('kept')], [], 'wang'],
    { toConfirm: 1, talk: null, toAnswer: 0, open: 1 },
  ],
  [
    'it was demanded by the other owner',
    [plan(0), [promise('kept', 'li')], [], 'wang'],
    { toConfirm: 0, talk: null, toAnswer: 0, open: 1 },
  ],
  [
    'a family member looks for whoever demanded it',
    [plan(0), [promise('kept', 'li')], [], null],
    { toConfirm: 1, talk: null, toAnswer: 0, open: 1 },
  ],
  [
    'an offer waits',
    [plan(1, ['offered', 'accepted']), [], [], 'wang'],
    { toConfirm: 0, talk: null, toAnswer: 1, open: 1 },
  ],
  [
    'a talk asks for a day',
    [plan(0), [], [talk('inviting')], 'wang'],
    { toConfirm: 0, talk: 'slot', toAnswer: 0, open: 0 },
  ],
  [
    'the day was said',
    [plan(1), [], [talk('inviting', true)], 'wang'],
    { toConfirm: 0, talk: null, toAnswer: 0, open: 1 },
  ],
  [
    'the minutes wait for a signature',
    [plan(0), [], [talk('minuted', true)], 'wang'],
    { toConfirm: 0, talk: 'sign', toAnswer: 0, open: 0 },
  ],
  ['they are signed by the household', [plan(0), [], [talk('minuted', true, true)], 'wang'], null],
])('the first screen when %s', (_when, args, expected) => {
  expect(glanceAtMatters(...args)).toEqual(expected)
})
