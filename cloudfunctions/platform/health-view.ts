import { beijingDay } from '../../domain/consent/beijing-day'
import type { Actor } from '../../types/person'
import type { AvailabilityDoc } from '../../types/works'
import { fingerprintId } from './secrets'
import type { Store } from './store'

/**
 * Logs that staff read of an illness at home (rule 40), one entry a person, household and Beijing day: a page that refreshes itself is
 * read once. Writes nothing where none is named.
 */
export const logHealthView = async (
  store: Store,
  { personId }: Pick<Actor, 'personId'>,
  said: Pick<AvailabilityDoc, '_id' | 'estateId' | 'blackouts'>[],
  now: Date,
): Promise<void> => {
  const ill = said.filter(({ blackouts }) => blackouts.some(({ why }) => why === 'illness'))
  await store.views.createMissing(
    ill.map(({ _id, estateId }) => ({
      _id: fingerprintId('health-view', personId, _id, beijingDay(now)),
      schemaVersion: 1,
      personId,
      what: 'health',
      subjectId: _id,
      estateId,
      why: '排施工时间',
      at: now,
    })),
  )
}
