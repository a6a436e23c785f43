import { fileNeeds } from '../../types/household-words'
import { checkHealthConsent, checkOnce, healthNeeds } from './check-file'

test('needs that say something of health are those of the body; when and how to come are not (rule 39)', () => {
  expect(healthNeeds(fileNeeds)).toEqual(['noClimbing', 'seat', 'water', 'company', 'largePrint'])
})

test('a need of health is not written down before the household agreed; the others are (rule 39)', () => {
  expect(checkHealthConsent(['quiet', 'seat'], false)).toMatchObject({
    ...{ code: 'health_consent_missing', detail: { needs: ['seat'] } },
  })
  expect(checkHealthConsent(['quiet', 'seat'], true).ok).toBe(true)
  expect(checkHealthConsent(['quiet', 'ringFirst', 'knockLong', 'mornings', 'afternoons'], false).ok).toBe(true)
  expect(checkHealthConsent([], false).ok).toBe(true)
})

test('a field given twice is malformed', () => {
  expect(checkOnce(['title', 'needs', 'title'])).toMatchObject({ code: 'malformed', detail: { field: 'title' } })
  expect(checkOnce(['title', 'needs']).ok).toBe(true)
})
