import { View } from '@tarojs/components'
import { Card, CardLink } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { Unbroken } from '@/components/page/unbroken'
import { PageState } from '@/components/page-state/page-state'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { useOfficePhone } from '@/pages/home/use-home'
import { Latest } from './latest'
import { emptyWords, roundWords, spoken, whyWhole } from './progress-words'
import { type PublicFigures, useProgress } from './use-progress'
import { Weeks } from './weeks'
import './progress.scss'

/** How far one's own estate is, in whole per cent by week: nothing here points at a stairwell or a household (rule 43). */
function ProgressPage() {
  const { page, view, estateId } = useProgress()
  const phone = useOfficePhone()
  return (
    <Page title="本小区进展" phone={phone ? { who: '居委会', number: phone } : undefined}>
      <PageState of={page} rows={4} />
      {view ? <Content view={view} now={Date.now()} /> : null}
      {view && estateId ? (
        <CardLink
          label="每天公开的存证，看以前的答复有没有人改过"
          onPress={() => void go('/open/check/index', { estateId })}
        >
          <View className="t-bold">每天公开的存证</View>
          <View className="t-note">和楼门口贴的对一对：以前的答复有没有人改过</View>
        </CardLink>
      ) : null}
    </Page>
  )
}

function Content({ view, now }: { view: PublicFigures; now: number }) {
  const { estateName, round, weeks } = view
  const empty = emptyWords(view)
  return (
    <>
      <View>
        <View className="t-title">{estateName}</View>
        {round ? (
          <View className="c-ink2">
            <Unbroken>{`${round.title} · ${roundWords(round, now)}`}</Unbroken>
          </View>
        ) : null}
      </View>
      {empty ? (
        <EmptyState icon="chart" {...empty} />
      ) : (
        <>
          <ReadAloud wide words={spoken(view, now)} />
          <Latest weeks={weeks} now={now} />
          <Card tone="sunk">
            <View className="stack-tight">
              <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
                一根管要整串都同意才能换
              </View>
              <View>{whyWhole}</View>
              <View>同意不同意，每家自己定。</View>
            </View>
          </Card>
          <Weeks weeks={weeks} now={now} />
          <View className="t-note">一周公布一次，只有整个小区的数。哪个楼门、哪一家，这里看不出来。</View>
        </>
      )}
    </>
  )
}

export default guarded(ProgressPage)
