import type { HomeView } from '@chuanmen/types/me'
import { go } from '@/lib/navigate'
import type { Ask } from './ask'
import { baselineAsk } from './baseline-ask'
import { claimLine } from './claim-words'
import { HomeRow } from './home-row'

type Home = NonNullable<HomeView['home']>
type Props = { home: Pick<Home, 'claims' | 'baseline' | 'flatId' | 'stairwellId'>; ask: Ask; now: Date }

/** A claim that is open, what a flat was like before works if that is wanted, and the door to claiming. */
export function ClaimRows({ home, ask, now }: Props) {
  const { claims, flatId, stairwellId } = home
  const line = claims && claimLine(claims, now)
  const baseline = ask.about === 'baseline' ? null : baselineAsk(home)
  return (
    <>
      {claims && line ? (
        <HomeRow icon="doc-check" {...line} onPress={() => go('/claims/claim/index', { claim: claims.claimId })} />
      ) : null}
      {baseline?.button ? (
        <HomeRow
          icon="camera"
          title={baseline.title}
          words={baseline.words}
          onPress={() => go('/claims/baseline/index', { flatId, stairwellId })}
        />
      ) : null}
      <HomeRow
        icon="shield"
        title="要赔付"
        words="施工弄坏了东西，在这里申请"
        onPress={() => go('/claims/list/index', { flatId })}
      />
    </>
  )
}
