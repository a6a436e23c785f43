import { aService, aStation } from '../../test/support/any-station'
import { aTask } from '../../test/support/build-help-task'
import type { StationDoc } from '../../types/station'
import type { VolunteerDoc } from '../../types/volunteer'
import { type CandidateVolunteer, candidatesFor } from './candidates'

const NOW = new Date('2026-09-14T01:00:00.000Z')

const volunteer = (
  _id: string,
  homeStairwellId: string | null,
  { homeBuilding = null, ...more }: Partial<VolunteerDoc> & { homeBuilding?: string | null } = {},
): CandidateVolunteer => ({
  doc: {
    ...{ _id, schemaVersion: 1, personId: `p-${_id}`, estateId: 'estate', street: '试验街道', name: _id, phone: '1' },
    ...{ state: 'active', identity: null, trained: [], insuredUntil: null, agreementOn: null, firstTaskOn: null },
    ...{ noShows: 0, suspendedWhy: '', createdAt: NOW, rev: 1 },
    profile: {
      ...{ kinds: ['water', 'meal'], floorsMax: 9, away: [], perDayMax: 3, homeStairwellId, goesBeyond: false },
      hours: [{ weekday: 3, fromHour: 8, toHour: 12 }],
    },
    ...more,
  },
  context: { now: NOW, homeBuilding, ownFlatIds: [], days: {} },
})
const station: StationDoc = {
  ...aStation({ services: [aService(), aService({ serviceId: 'wash', kind: 'cleaning' })] }),
  ...{ _id: 's1', schemaVersion: 1, street: '试验街道', estateIds: ['estate'], createdBy: 'x', rev: 1 },
}

const task = aTask({ kind: 'meal', ring: 'station' })

test('whoever is asked already comes first, then a known face, then the nearest; who cannot comes last, with why', () => {
  const all = [
    volunteer('far', null),
    volunteer('weak', 'stairwell', { state: 'suspended' }),
    volunteer('near', 'stairwell'),
    volunteer('house', 'other', { homeBuilding: '1号楼' }),
    volunteer('known', null),
    volunteer('asked', null),
  ]
  const proposals = [
    {
      helper: { as: 'volunteer' as const, volunteerId: 'asked' },
      ...{ fromHour: 9, reasons: [{ kind: 'urgent' as const }], isPinned: false, at: NOW },
    },
  ]
  const asked = aTask({ ...task, known: ['known'], proposals })
  const candidates = candidatesFor(asked, all, [])
  expect(candidates.map(({ name }) => name)).toEqual(['asked', 'known', 'near', 'house', 'far', 'weak'])
  expect(candidates.map(({ whyNot }) => whyNot)).toEqual([[], [], [], [], [], ['state']])
  expect(candidates[0]?.sentence).toBe('要得急')
  expect(candidates[1]?.sentence).toBe('帮过这家 · 能送饭 · 周三上午有空')
  expect(candidates[2]).toMatchObject({ sentence: '同楼门 · 能送饭 · 周三上午有空', hours: [9, 10, 11] })
})

test('whom the household would rather not have is not named, not even as one who cannot', () => {
  const blocked = aTask({ ...task, blocked: ['v7'] })
  expect(candidatesFor(blocked, [volunteer('v7', 'stairwell')], [])).toEqual([])
})

test('of a station the services of the kind alone stand there, with the places left', () => {
  const context = { now: NOW, day: null }
  const candidates = candidatesFor(task, [], [{ station, context }])
  expect(candidates).toMatchObject([
    {
      helper: { as: 'station', stationId: 's1', serviceId: 'meal' },
      hours: [9, 10, 11],
      sentence: '驿站有这项服务 · 还有 3 个空位',
      whyNot: [],
    },
  ])
})
