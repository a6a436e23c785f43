import type { HomeView } from '@chuanmen/types/me'
import { go } from '@/lib/navigate'
import { helpLine } from './help-words'
import { HomeRow } from './home-row'

type Home = NonNullable<HomeView['home']>
type Props = { home: Pick<Home, 'help' | 'flatId' | 'stairwellId'>; now: Date }

/** Help that is on its way, and the door to asking for it. */
export function HelpRows({ home, now }: Props) {
  const { help, flatId, stairwellId } = home
  const line = help && helpLine(help, now)
  return (
    <>
      {help?.next && line ? (
        <HomeRow icon="check" {...line} onPress={() => go('/help/task/index', { task: help.next?.taskId ?? '' })} />
      ) : null}
      <HomeRow
        icon="heart"
        title="要帮忙"
        words="送水、搬家具、陪着等师傅，找邻居和驿站"
        onPress={() => go('/help/list/index', { flatId, stairwellId })}
      />
    </>
  )
}
