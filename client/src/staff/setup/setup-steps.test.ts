import { firstSteps, setupSteps } from './setup-steps'

const all = { importRoster: true, openRound: true, publishNotice: true, inviteStaff: true, approveBindings: true }
const stairwell = (risers: number) => ({ risers, households: 18 })
const now = (steps: ReturnType<typeof setupSteps>) => steps.find(({ state }) => state === 'now')?.key
const base = { round: null, abilities: all, publishedNotices: 0 }
const round = { roundId: 'r', title: '一', opensAt: '', closesAt: '', state: 'open' as const }

test('a new installation begins with its first estate', () => {
  expect(now(firstSteps(true))).toBe('estate')
})

test.each([
  [{ ...base, stairwells: [] }, 'roster'],
  [{ ...base, stairwells: [stairwell(0)] }, 'risers'],
  [{ ...base, stairwells: [stairwell(9), stairwell(0)] }, 'risers'],
  [{ ...base, stairwells: [stairwell(9)] }, 'round'],
  [{ ...base, stairwells: [stairwell(9)], round }, 'notice'],
  [{ ...base, stairwells: [stairwell(9)], round, publishedNotices: 1 }, undefined],
])('the next step follows from what is there: %#', (progress, key) => {
  expect(now(setupSteps(progress))).toBe(key)
})

test('a step without leave has no button', () => {
  const steps = setupSteps({ ...base, stairwells: [], abilities: { ...all, importRoster: false } })
  expect(steps.some(({ canDo }) => canDo)).toBe(false)
})
