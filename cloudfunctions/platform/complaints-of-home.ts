import { complaintView } from '../../domain/complaint/view'
import type { ComplaintView } from '../../types/complaint'
import type { Store } from './store'

/** Complaints of one household that its page shows: the newest. */
const SHOWN = 20

/** What a household complained of, and what it was answered. One query. */
export const complaintsOfHome = async (store: Store, flatId: string): Promise<ComplaintView[]> =>
  (await store.complaints.find({ flatId }, { limit: SHOWN, orderBy: ['at', 'desc'] })).map(complaintView)
