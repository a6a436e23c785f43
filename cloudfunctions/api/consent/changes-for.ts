import { answeredVersion } from '../../../domain/consent/answered-version'
import { textChanges } from '../../../domain/consent/text-changes'
import type { TextChange } from '../../../types/consent'
import type { RoundDoc } from '../../../types/round'
import type { TallyDoc } from '../../../types/tally'
import type { Store } from '../../platform/store'

/** What changed since the version that somebody's answers still asked of them were given to; empty when none of what they answered has changed. Two reads, or none. */
export const changesFor = async (
  store: Store,
  { texts }: Pick<RoundDoc, 'texts'>,
  tally: TallyDoc,
  signer: { flatId: string; signerId: string } | null,
): Promise<TextChange[]> => {
  const answered = signer && answeredVersion(tally, signer)
  const version = answered && texts.find((one) => one.version === answered.version)
  if (!version) return []
  const [before, after] = await Promise.all([store.texts.get(version.hash), store.texts.get(tally.textHash)])
  return before && after ? textChanges(before.text, after.text, answered.items) : []
}
