import { changedItems } from '@chuanmen/domain/consent/changed-items'
import { riserWords } from '@chuanmen/types/riser'
import type { RoundText, RoundView } from '@chuanmen/types/round'

/** What a new text would ask again, said before it is sent: by the same rule as the server's. */
export const reopenedWords = (round: Pick<RoundView, 'text' | 'items'> | undefined, next: RoundText): string => {
  if (!round) return ''
  const { text, items } = round
  const changed = changedItems(text, next, items)
  if (changed.length === 0) return '现在这样改，不用谁重新答复'
  if (changed.length === items.length) return '现在这样改，每一项都要重新答复'
  return `现在这样改，只有${changed.map((item) => riserWords[item].name).join('、')}要重新答复`
}
