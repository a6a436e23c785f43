import type { HomeView } from '@chuanmen/types/me'
import { go } from '@/lib/navigate'
import { HomeRow } from './home-row'
import { mattersLine } from './matters-words'

type Props = { home: Pick<NonNullable<HomeView['home']>, 'matters' | 'flatId' | 'stairwellId'> }

/** What the household raised and what became of it; with nothing raised, the door to saying something about those who visit. */
export function MattersRow({ home: { matters, flatId, stairwellId } }: Props) {
  return (
    <HomeRow
      icon="chat"
      {...mattersLine(matters)}
      onPress={() => go(matters ? '/matters/list/index' : '/matters/complain/index', { flatId, stairwellId })}
    />
  )
}
