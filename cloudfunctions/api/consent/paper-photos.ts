import type { EvidencePhoto } from '../../../types/evidence'
import { readFile } from '../../platform/files'
import { stop } from '../../platform/refused'
import { sha256 } from '../../platform/secrets'
import type { Store } from '../../platform/store'

/**
 * Photos of a signed sheet with what binds them to it. One taken for another flat shows another paper: `paper_other_flat`; one of another estate, for another purpose or
 * never uploaded: `photo_required`.
 */
export const paperPhotos = (
  store: Store,
  photoIds: readonly string[],
  { estateId, flatIds }: { estateId: string; flatIds: readonly string[] },
): Promise<EvidencePhoto[]> =>
  Promise.all(
    photoIds.map(async (id) => {
      const file = await store.files.get(id)
      if (file?.purpose !== 'evidence' || file.estateId !== estateId) return stop('photo_required')
      if (file.flatId && !flatIds.includes(file.flatId)) return stop('paper_other_flat')
      const bytes = (await readFile(file.cloudId)) ?? stop('photo_required')
      return { fileId: file._id, contentHash: sha256(bytes) }
    }),
  )
