import { reachesWhom } from '../../../domain/complaint/policy'
import { complaintView } from '../../../domain/complaint/view'
import { staffMay } from '../../../domain/staff/policy'
import { listComplaints } from '../../../types/complaint'
import { action } from '../../platform/action'
import { ownHomes } from '../../platform/own-homes'
import { placeOfEstate } from '../../platform/place'

/** Open ones kept in sight at most, and answered ones beside them. */
const OPEN_MAX = 200
const ANSWERED_MAX = 100

/** Complaints of an estate that reach whoever asks: open ones, the longest waiting first; then answered ones, newest first. */
export const list = action(listComplaints, async ({ input, actor, store, permit }) => {
  const { estateId } = input
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'answerComplaints', place))
  const [open, answered, homes] = await Promise.all([
    store.complaints.find({ estateId, isOpen: true }, { limit: OPEN_MAX, orderBy: ['at', 'asc'] }),
    store.complaints.find({ estateId, isOpen: false }, { limit: ANSWERED_MAX, orderBy: ['at', 'desc'] }),
    ownHomes(store, actor.bindings),
  ])
  const theirs = [...open, ...answered].filter((one) => reachesWhom(actor, one, place, homes))
  return { complaints: theirs.map(complaintView) }
})
