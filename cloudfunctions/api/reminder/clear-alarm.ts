import { staffMay } from '../../../domain/staff/policy'
import { clearAlarm as contract } from '../../../types/reminder'
import { action } from '../../platform/action'

/** Takes an alarm back once its cause is mended, so that a halted template sends again (rule 5). Clearing one that is gone changes nothing. */
export const clearAlarm = action(contract, async ({ input, actor, permit, commit }) => {
  permit(staffMay(actor, 'clearAlarm', { street: '' }))
  return commit(async (tx) => {
    if (await tx.alarms.get(input.alarmId)) await tx.alarms.remove(input.alarmId)
    return { alarmId: input.alarmId }
  })
})
