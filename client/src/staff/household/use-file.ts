import type { HouseholdFileView } from '@chuanmen/types/household-file'
import { type Loaded, useAction } from '@/api/use-action'

export type FileLoaded = Loaded<HouseholdFileView>

/** Each answer with something that was shut leaves a record, so one is not asked for without need. */
const FRESH_MS = 60_000

/** Reads that are stale once something of a file has changed: what is proposed of a household is made of it. */
export const fileReads = ['household.file', 'household.history', 'plan.view'] as const

export const useFile = ({ stairwellId, flatId }: { stairwellId: string; flatId: string }): FileLoaded =>
  useAction('household.file', { stairwellId, flatId }, { of: [stairwellId, flatId], staleMs: FRESH_MS })
