import type { PhotoDoc } from '../../types/photo'
import type { Place } from '../staff/policy'

export type PhotoSide = PhotoDoc['bySide']

/**
 * Where a photo is of: for one of a flat with all flats of that household; for one of its file or a promise also whose portfolio it is in, and whether who asks has said why they look into
 * its file.
 */
export type PhotoPlace = Place & { flatIds: readonly string[]; contactId?: string | null; hasPass?: boolean }

/** What a photo's claim says of who may look, and of a promise who keeps it; null: it hangs on none. */
export type PhotoSubject = { by: string; isRestricted: boolean } | null

/** How somebody may see a photo: `isLogged`: only with a reason, which is kept. */
export type PhotoSight = { isLogged: boolean }
