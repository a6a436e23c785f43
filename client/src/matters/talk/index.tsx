import { decorationWords } from '@chuanmen/types/household-words'
import { type TalkParty, type TalkView, talkParties, talkPartyWords } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { slotWords } from '@/components/talk/talk-words'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { dayHour } from '@/lib/format'
import { go } from '@/lib/navigate'
import { ChooseSlots } from './choose-slots'
import { CodeEntry } from './code-entry'
import { Heading, MinutesPart } from './minutes-part'
import { SignSteps } from './sign-steps'
import { type TalkPage, useTalk } from './use-talk'
import './talk.scss'

/** A talk as a household or its decorator meets it: which day, then what was agreed, then the signature. */
function MattersTalkPage() {
  const talk = useTalk()
  const { view, page, mayJoin } = talk
  return (
    <Page title="三方面谈" phone={view ? { who: '居委会', number: view.estatePhone } : undefined}>
      {mayJoin ? <CodeEntry talkId={talk.talkId} /> : <PageState of={page} rows={4} />}
      {view ? <Content talk={talk} view={view} /> : null}
    </Page>
  )
}

function Content({ talk, view }: { talk: TalkPage; view: TalkView }) {
  const isElder = elder.use()
  const { viewer, at } = view
  const party = viewer === 'staff' ? null : viewer
  const isSigning = at === 'minuted' && party !== null && !view.signatures.some((one) => one.party === party)
  return (
    <>
      <View>
        <View className="t-note">{`${view.estateName} · ${view.building}${view.unit} ${view.room}`}</View>
        {isElder && isSigning ? null : (
          <View>{`您、施工单位、${party === 'decorator' ? '住户' : '装修师傅'}坐下来，把装修怎么护、怎么恢复、弄坏了怎么赔说清楚，写下来三方签字。`}</View>
        )}
      </View>
      {talk.isChanged ? (
        <Card tone="amber">
          <View {...aria({ role: 'alert' })}>刚刚有了变化，下面是新的，请看一遍再定。</View>
        </Card>
      ) : null}
      {party === null || party === 'contractor' ? <ToDesk talkId={talk.talkId} /> : null}
      {at === 'cancelled' && view.cancelled ? <Cancelled {...view.cancelled} /> : null}
      {at === 'inviting' && party ? (
        <>
          <Where view={view} />
          <ChooseSlots key={view.slots.map(({ slotId }) => slotId).join()} talk={talk} view={view} party={party} />
        </>
      ) : null}
      {at === 'fixed' ? <Fixed view={view} isElder={isElder} /> : null}
      {at === 'minuted' && party && isSigning ? (
        <SignSteps talk={talk} view={view} party={party} isElder={isElder} />
      ) : null}
      {at === 'minuted' && !isSigning ? (
        <>
          <Signed view={view} party={party} />
          <MinutesPart view={view} />
        </>
      ) : null}
      {at === 'signed' ? (
        <>
          <Signed view={view} party={party} />
          <MinutesPart view={view} />
        </>
      ) : null}
      {view.viewer === 'resident' ? (
        <Button variant="link" arrow onPress={() => go('/matters/list/index', { flatId: view.flatId })}>
          看我家的事
        </Button>
      ) : null}
    </>
  )
}

const Where = ({ view: { where, decoration } }: { view: TalkView }) => (
  <Card>
    <View className="stack-tight">
      <View className="t-note">在哪里谈</View>
      <View className="t-lead">{where}</View>
      {decoration ? <View className="t-note">{`登记的装修：${decorationWords[decoration.standard]}`}</View> : null}
    </View>
  </Card>
)

/** When and where, large. */
function Fixed({ view, isElder }: { view: TalkView; isElder: boolean }) {
  const slot = view.slots.find(({ slotId }) => slotId === view.slotId)
  if (!slot) return null
  const when = slotWords(slot, Date.now())
  return (
    <>
      <Card tone="teal">
        <View className="stack-tight" {...aria({ role: 'status' })}>
          <View>时间定了</View>
          <View className="t-title">{when}</View>
          <View className="t-lead">{`在${view.where}`}</View>
          <View>来不了，请早点打电话给社区，另约时间。</View>
        </View>
      </Card>
      {isElder ? <ReadAloud wide words={`面谈时间定了。${when}，在${view.where}。`} /> : null}
    </>
  )
}

/** Who has signed; whole, it is a receipt. */
function Signed({ view, party }: { view: TalkView; party: TalkParty | null }) {
  const isWhole = view.at === 'signed'
  const mine = view.signatures.find((one) => one.party === party)
  return (
    <Card tone={isWhole ? 'teal' : 'plain'}>
      <View className="stack">
        <View className="row">
          <Icon name={isWhole ? 'disc-check' : 'clock'} className={isWhole ? 'c-teal' : 'c-amber'} />
          <View className="grow">
            <Heading>{isWhole ? '三方都签了，照这个办' : mine ? '您签好了，等另外的人签' : '等三方签字'}</Heading>
          </View>
        </View>
        {talkParties.map((one) => {
          const signature = view.signatures.find((each) => each.party === one)
          return (
            <View key={one} className="row row-wrap">
              <View className="grow">{[talkPartyWords[one], signature?.name].filter(Boolean).join(' ')}</View>
              <View className="t-note">
                {signature
                  ? `${dayHour(signature.at, Date.now())}${signature.via === 'paper' ? '，纸上签的' : ''}`
                  : '还没签'}
              </View>
            </View>
          )
        })}
        {isWhole ? (
          <View className="t-note">{`纪要编号 ${view.minutesHash?.slice(0, 12) ?? ''}。以后真弄坏了，赔付就照这份来。`}</View>
        ) : null}
      </View>
    </Card>
  )
}

const Cancelled = ({ why, byName, at }: NonNullable<TalkView['cancelled']>) => (
  <Card>
    <View className="stack-tight" {...aria({ role: 'status' })}>
      <View className="t-lead">这次面谈取消了</View>
      <View>{why}</View>
      <View className="t-note">{`${byName} ${dayHour(at, Date.now())}`}</View>
    </View>
  </Card>
)

/** Who runs it, or builds there, has a page of their own. */
const ToDesk = ({ talkId }: { talkId: string }) => (
  <Button wide variant="outline" arrow onPress={() => go('/staff/talk/index', { talkId })}>
    去工作台办
  </Button>
)

export default guarded(MattersTalkPage)
