import { randomId } from '../../platform/secrets'
import type { Store } from '../../platform/store'

type Look = { personId: string; estateId: string; subjectId: string; now: Date }

/** Keeps who looked at the answers of whole stairwells (rule 40). */
export const logLook = async (store: Store, { personId, estateId, subjectId, now }: Look): Promise<void> => {
  await store.views.create({
    _id: randomId(),
    schemaVersion: 1,
    personId,
    what: 'evidence',
    subjectId,
    estateId,
    why: '打印证明或保存核对文件',
    at: now,
  })
}
