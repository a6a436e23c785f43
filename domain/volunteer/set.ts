import type { Actions } from '../../types/contract'
import { accept, type Result, refuse } from '../../types/result'
import type { VolunteerDoc } from '../../types/volunteer'

type Set = Pick<
  Actions['volunteer.set']['input'],
  'rev' | 'state' | 'identityHow' | 'trained' | 'insuredUntil' | 'agreementOn' | 'why'
>

/**
 * A volunteer as staff set them: active only once somebody saw who they are, which is remembered with who and when and no number of any paper. Refuses `volunteer_changed` for an older look
 * or one who stopped, `malformed {field}` for active without identity.
 */
export const setBy = (
  before: VolunteerDoc,
  { rev, state, identityHow, trained, insuredUntil, agreementOn, why = '' }: Set,
  { by, now }: { by: string; now: Date },
): Result<VolunteerDoc> => {
  if (before.rev !== rev || before.state === 'ended') return refuse('volunteer_changed')
  const identity = identityHow === null ? before.identity : { by, at: now, how: identityHow }
  if (state === 'active' && identity === null) return refuse('malformed', { field: 'identityHow' })
  return accept<VolunteerDoc>({
    ...before,
    state,
    identity,
    trained: [...new Set(trained)],
    insuredUntil,
    agreementOn,
    suspendedWhy: state === 'suspended' ? why : '',
    rev: rev + 1,
  })
}
