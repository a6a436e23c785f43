import type { HouseholdPlanDoc } from '../../types/plan'
import type { Flat, StairwellDoc } from '../../types/stairwell'

/** The plan of a household for which nothing was done yet; `rev` 0: not stored. */
export const newPlan = (
  flat: Pick<Flat, 'flatId' | 'room' | 'floor'>,
  { _id, estateId, building, unit }: Pick<StairwellDoc, '_id' | 'estateId' | 'building' | 'unit'>,
): HouseholdPlanDoc => ({
  _id: flat.flatId,
  schemaVersion: 1,
  estateId,
  stairwellId: _id,
  building,
  unit,
  room: flat.room,
  floor: flat.floor,
  contactId: null,
  contactName: '',
  contactSince: null,
  diagnosis: null,
  items: [],
  openItems: 0,
  dueOn: null,
  answer: null,
  recent: [],
  lastVisit: null,
  next: null,
  pausedUntil: null,
  checkAt: null,
  rev: 0,
})
