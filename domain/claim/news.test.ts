import { type ClaimAct, claimActWords } from '../../types/claim-words'
import { fieldProblem } from '../message/field-problem'
import { claimNews } from './news'

const AT = '2026-09-14T02:00:00.000Z'
const visit = { on: '2026-09-16', from: '14:00', to: '15:30' }

test.each(Object.keys(claimActWords) as ClaimAct[])(
  'what is told of 「%s」 fits a message and tells no amount (rule 4)',
  (act) => {
    const { title, brief } = claimNews({ act, at: AT, status: { at: 'submitted' } })
    for (const words of [title, brief]) {
      expect(fieldProblem('thing', words)).toBeNull()
      expect(words).not.toMatch(/[\d¥]/)
    }
  },
)

test('a visit is told with its own time, everything else with when it happened', () => {
  expect(claimNews({ act: 'setVisit', at: AT, status: { at: 'visitSet', visit } })).toMatchObject({
    startsAt: '2026-09-16T06:00:00.000Z',
    endsAt: '2026-09-16T07:30:00.000Z',
  })
  expect(claimNews({ act: 'judge', at: AT, status: { at: 'visitSet', visit } })).toMatchObject({
    startsAt: AT,
    endsAt: null,
  })
})
