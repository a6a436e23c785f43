import type { HomeView } from '@chuanmen/types/me'
import { View } from '@tarojs/components'
import { CardLink } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Unbroken } from '@/components/page/unbroken'
import { go } from '@/lib/navigate'
import type { Ask } from './ask'
import { baselineAsk } from './baseline-ask'
import { claimLine } from './claim-words'

type Home = NonNullable<HomeView['home']>
type Props = { home: Pick<Home, 'claims' | 'baseline' | 'flatId' | 'stairwellId'>; ask: Ask; now: Date }

/** A claim that is open, what a flat was like before works if that is wanted, and the door to claiming. */
export function ClaimRows({ home, ask, now }: Props) {
  const { claims, flatId } = home
  const line = claims && claimLine(claims, now)
  const baseline = ask.about === 'baseline' ? null : baselineAsk(home)
  return (
    <>
      {claims && line ? (
        <CardLink
          label={`${line.title}。${line.words}`}
          onPress={() => go('/claims/claim/index', { claim: claims.claimId })}
        >
          <View className="row works-row">
            <Icon name="doc-check" className={line.isMine ? 'c-amber' : 'c-teal'} />
            <View className="grow">
              <View className="t-lead">
                <Unbroken>{line.title}</Unbroken>
              </View>
              <View className="c-ink2">{line.words}</View>
            </View>
          </View>
        </CardLink>
      ) : null}
      {baseline?.button ? (
        <CardLink
          label={`${baseline.title}。${baseline.words}`}
          onPress={() => go('/claims/baseline/index', { flatId, stairwellId: home.stairwellId })}
        >
          <View className="row works-row">
            <Icon name="camera" className="c-teal" />
            <View className="grow">
              <View className="t-lead">{baseline.title}</View>
              <View className="c-ink2">{baseline.words}</View>
            </View>
          </View>
        </CardLink>
      ) : null}
      <CardLink label="要赔付，施工弄坏了东西，在这里申请" onPress={() => go('/claims/list/index', { flatId })}>
        <View className="row works-row">
          <Icon name="shield" className="c-teal" />
          <View className="grow">
            <View className="t-lead">要赔付</View>
            <View className="c-ink2">施工弄坏了东西，在这里申请</View>
          </View>
        </View>
      </CardLink>
    </>
  )
}
