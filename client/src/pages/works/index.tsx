import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { Unbroken } from '@/components/page/unbroken'
import { PageState } from '@/components/page-state/page-state'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { go } from '@/lib/navigate'
import { type Headline, headlineOf, inOrder } from './headline'
import { useWorks } from './use-works'
import { WorksCard } from './works-card'
import './works.scss'

function WorksPage() {
  const { page, flatId } = useWorks()
  const isElder = elder.use()
  const { value } = page
  const now = Date.now()
  const headline = value && value.works.length > 0 ? headlineOf(value, new Date(now)) : undefined
  const isAsked = value !== undefined && !value.hasSaid && value.works.some(({ state }) => state === 'asking')
  return (
    <Page
      title="施工安排"
      phone={value ? { who: '居委会', number: value.estatePhone } : undefined}
      {...(isAsked
        ? {
            footer: (
              <MainButton arrow onPress={() => go('/pages/availability/index', { flatId })}>
                填哪天家里有人
              </MainButton>
            ),
          }
        : {})}
    >
      <PageState of={page} rows={4} />
      {value && value.works.length === 0 ? (
        <EmptyState
          icon="calendar"
          title="还没有施工安排"
          words="您家的管成串以后，会先问哪天家里有人，再定日子。定了会发通知。"
        />
      ) : null}
      {headline ? (
        <>
          <First headline={headline} />
          {isElder ? <ReadAloud wide words={`${headline.title}。${headline.words}`} /> : null}
        </>
      ) : null}
      {value
        ? inOrder(value.works, new Date(now)).map((work) => (
            <WorksCard
              key={work.worksId}
              work={work}
              flatId={flatId}
              hasSaid={value.hasSaid}
              now={now}
              onStale={page.again}
            />
          ))
        : null}
    </Page>
  )
}

/** 「现在停水，」「今天晚6点来水」 */
const phrasesOf = (title: string) => title.match(/[^，]+，?/g) ?? []

/** What matters first, large. */
const First = ({ headline: { icon, tone, title, words } }: { headline: Headline }) => (
  <Card tone={tone}>
    <View className="row works-first" {...aria({ role: 'status' })}>
      <Icon name={icon} className={tone === 'amber' ? 'c-amber' : 'c-teal'} />
      <View className="grow">
        <View className="t-title">
          {phrasesOf(title).map((phrase) => (
            <View key={phrase} className="works-phrase">
              <Unbroken>{phrase}</Unbroken>
            </View>
          ))}
        </View>
        <View>
          <Unbroken>{words}</Unbroken>
        </View>
      </View>
    </View>
  </Card>
)

export default guarded(WorksPage)
