import type { EstateDoc } from '../../types/estate'
import type { Day } from '../../types/schema'
import type { Store } from '../platform/store'

export const recordTrend = async (_store: Store, _estate: EstateDoc, _on: Day, _now: Date): Promise<void> => {}
