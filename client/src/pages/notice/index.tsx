import { noticeKindWords } from '@chuanmen/types/notice-words'
import { Text, View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { RemindMe } from '@/components/remind-me/remind-me'
import { Tag } from '@/components/tag/tag'
import { elder } from '@/lib/elder'
import { day, dayHour } from '@/lib/format'
import { back, dial } from '@/lib/navigate'
import { Paragraphs } from '../consent/paragraphs'
import { Ring } from './ring'
import { TimeCard } from './time-card'
import { spanWords } from './times'
import { useNotice } from './use-notice'
import './notice.scss'

function NoticePage() {
  const isElder = elder.use()
  const page = useNotice()
  const { value } = page
  const now = new Date()
  // Whoever gets the card opens their own notices: it carries neither a flat nor a name.
  useShareAppMessage(() => ({
    title: value ? `${value.estateName}：${value.content.title}` : '小区换管的通知',
    path: '/pages/notices/index',
  }))
  if (!value) {
    return (
      <Page title="通知">
        <PageState of={page} rows={3} />
      </Page>
    )
  }
  const { content, estateName, publishedAt, publisher } = value
  const { kind, title, startsAt, endsAt, where, why, todo, body, contactName, contactPhone } = content
  const isUrgent = kind === 'waterStop' || kind === 'safety'
  const facts = [
    { name: '哪里', value: where, icon: 'building' },
    { name: '为什么', value: why, icon: 'info' },
    { name: '您要做', value: todo, icon: kind === 'waterStop' ? 'bucket' : 'check' },
  ].filter((fact) => fact.value !== '') as Fact[]
  const contact: Fact = { name: '有事找', value: <Ring name={contactName} phone={contactPhone} />, icon: 'phone' }
  const when = startsAt ? `${day(startsAt, now)}，${spanWords(startsAt, endsAt).replace('—', '到')}。` : ''
  const finish = async () => {
    if (await page.confirm()) await back()
  }
  return (
    <Page
      title="通知"
      footer={
        <>
          <Button icon="phone" label={`打电话给${contactName}`} onPress={() => dial(contactPhone)}>
            打电话
          </Button>
          <MainButton busy={page.isBusy} onPress={finish}>
            我知道了
          </MainButton>
        </>
      }
    >
      <PageState of={page} />
      <ActFailure failure={page.openFailure} />
      <View className="row row-wrap notice-head">
        <Tag tone={isUrgent ? 'amber' : 'teal'} icon={isUrgent ? 'warning' : 'info'}>
          {isUrgent ? `安全类 · ${noticeKindWords[kind]}` : noticeKindWords[kind]}
        </Tag>
        <Text className="t-note">{`${publisher === estateName ? estateName : `${estateName} ${publisher}`} · ${dayHour(publishedAt, now)}发`}</Text>
      </View>
      <View className="t-title">{title}</View>
      {isElder ? <ReadAloud wide words={`${title}。${when}${where}。${why}。您要做：${todo}。${body}`} /> : null}
      {startsAt ? <TimeCard startsAt={startsAt} endsAt={endsAt} isWater={kind === 'waterStop'} now={now} /> : null}
      <Card>
        <FactList facts={[...facts, contact]} />
      </Card>
      {body ? (
        <Card>
          <Paragraphs words={body} />
        </Card>
      ) : null}
      <RemindMe />
    </Page>
  )
}

export default guarded(NoticePage)
