import { auditHelp } from '../../domain/help/audit'
import type { HelperDayDoc, HelpTaskDoc, StationDayDoc } from '../../types/help'
import type { StationDoc } from '../../types/station'

type Find = <T>(collection: string, where: object) => Promise<T[]>

/** Where the tasks of a cloud and the days of its volunteers and stations disagree; and the tasks, to look at further. */
export const auditHelpIn = async (find: Find): Promise<{ faults: string[]; tasks: HelpTaskDoc[] }> => {
  const [tasks, helperDays, stationDays, stations] = await Promise.all([
    find<HelpTaskDoc>('helpTasks', {}),
    find<HelperDayDoc>('helperDays', {}),
    find<StationDayDoc>('stationDays', {}),
    find<StationDoc>('stations', {}),
  ])
  return { faults: auditHelp({ tasks, helperDays, stationDays, stations }), tasks }
}
