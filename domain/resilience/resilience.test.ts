import { noRecord, resilienceOf, type StairwellRecord, turnoutOf } from './resilience'

const of = (more: Partial<StairwellRecord>) => resilienceOf({ ...noRecord(), ...more })

test.each<[string, Partial<StairwellRecord>, Partial<ReturnType<typeof resilienceOf>['parts']>]>([
  ['two of three answered', { asked: 3, answered: 2 }, { turnout: 67 }],
  ['two households are too few to tell', { asked: 2, answered: 2 }, { turnout: null, conflicts: null }],
  ['neighbours count whole', { help: { byNeighbour: 3, byOther: 0, unmet: 0 } }, { mutualHelp: 100 }],
  ['others count less', { help: { byNeighbour: 0, byOther: 3, unmet: 0 } }, { mutualHelp: 70 }],
  ['unmet counts nothing', { help: { byNeighbour: 1, byOther: 1, unmet: 2 } }, { mutualHelp: 43 }],
  ['two tasks are too few', { help: { byNeighbour: 2, byOther: 0, unmet: 0 } }, { mutualHelp: null }],
  [
    'promises and records are one part',
    { promises: { due: 2, inTime: 1 }, baselines: { due: 2, signed: 2 } },
    { supervision: 75 },
  ],
  ['nothing happened: no conflict', { asked: 10 }, { conflicts: 100, turnout: 0 }],
  [
    'conflicts weigh by households',
    { asked: 10, conflicts: { decided: 2, open: 1, disputed: 1, complaint: 1 } },
    { conflicts: 72 },
  ],
  [
    'more points than the scale has are 0',
    { asked: 3, conflicts: { decided: 0, open: 0, disputed: 4, complaint: 0 } },
    { conflicts: 0 },
  ],
])('%s', (_, record, parts) => {
  expect(of(record).parts).toMatchObject(parts)
})

test('the score is the mean of the parts that are known, and there is none without any', () => {
  expect(of({ asked: 10, answered: 5 }).score).toBe(75)
  expect(of({}).score).toBeNull()
})

test('a no is an answer as well: turnout counts who answered, not what', () => {
  const households = { a: { hasAnswered: true }, b: { hasAnswered: false } }
  expect(turnoutOf(households)).toEqual({ asked: 2, answered: 1 })
})
