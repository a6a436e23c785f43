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
test.each([40003, 40037, 41030, 47003, 48001])(
  '%d is never retried, keeps the grant and raises an alarm (rules 4, 5)',
  (code) => {
    expect(outcomeOf(code)).toEqual({ next: 'failed', grant: 'back', isAlarm: true, reason: 'failed' })
  },
)
test('a refusal by the platform waits, with an alarm: WeChat never heard of it (rule 5)', () => {
  expect(outcomeOf(NOT_PERMITTED)).toEqual({ next: 'later', grant: 'back', isAlarm: true })
})
test('what nobody can tell is unknown and never sent again', () => {
  expect(outcomeOf(null)).toEqual({ next: 'unknown', grant: 'spent' })
})
