import { NOT_PERMITTED, outcomeOf } from './outcome'

test('a successful send spends the grant (rule 1)', () => {
  expect(outcomeOf(0)).toEqual({ next: 'sent', grant: 'spent' })
})
test('43101 says that there was no grant: failed, on to the next channel, no retry (rule 2)', () => {
  expect(outcomeOf(43101)).toEqual({ next: 'failed', grant: 'gone', isAlarm: false, reason: 'refused' })
})
test.each([45009, -1])('%d waits and gives the grant back, without an alarm (rule 5)', (code) => {
  expect(outcomeOf(code)).toEqual({ next: 'later', grant: 'back', isAlarm: false })
})
test.each([40003, 40037, 41030, 47003])(
  '%d is never retried, keeps the grant and raises an alarm (rules 4, 5)',
  (code) => {
    expect(outcomeOf(code)).toEqual({ next: 'failed', grant: 'back', isAlarm: true, reason: 'failed' })
  },
)
test.each([40001, 42001, 48001, NOT_PERMITTED])(
  '%d shuts the way for every message alike: it waits, with an alarm (rule 5)',
  (code) => {
    expect(outcomeOf(code)).toEqual({ next: 'later', grant: 'back', isAlarm: true })
  },
)
test('what nobody can tell is unknown and never sent again', () => {
  expect(outcomeOf(null)).toEqual({ next: 'unknown', grant: 'spent' })
})
