import { addWorkingDays } from '@chuanmen/domain/claim/working-days'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ClaimSteps } from '@/components/claim-steps/claim-steps'
import { damageTitle, whereWords } from '@/components/claim-steps/title'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { Unbroken } from '@/components/page/unbroken'
import { PageState } from '@/components/page-state/page-state'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { RemindMe } from '@/components/remind-me/remind-me'
import { AgreedCard } from '@/components/talk/agreed-card'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { day, dayHour } from '@/lib/format'
import { go } from '@/lib/navigate'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { useUnsent } from '../file/use-unsent'
import { Actions, hasActions, type Opened } from './actions'
import { Foot } from './foot'
import { History } from './history'
import { LatePhotos } from './late-photos'
import {
  AcceptForm,
  AddForm,
  ConfirmForm,
  DeclineVisitForm,
  type FormProps,
  ObjectForm,
  ReopenForm,
  SayForm,
  WithdrawForm,
} from './move-forms'
import { OfferCard } from './offer-card'
import { PicturesCard } from './pictures-card'
import { standOf } from './stand'
import { StandCard } from './stand-card'
import { useClaim } from './use-claim'
import { placeOf } from './use-move'
import { WantCard } from './want-card'
import { WaysCard } from './ways-card'
import './claim.scss'

const forms: Record<Opened, (props: FormProps) => JSX.Element> = {
  accept: AcceptForm,
  object: ObjectForm,
  declineVisit: DeclineVisitForm,
  confirm: ConfirmForm,
  withdraw: WithdrawForm,
  reopen: ReopenForm,
  add: AddForm,
  say: SayForm,
}

function ClaimPage() {
  const { page, view, rules, isFresh } = useClaim()
  const [opened, setOpened] = useState<Opened>()
  const isElder = elder.use()
  const now = Date.now()
  const Form = opened && forms[opened]
  // Its address stays; what it says is over once somebody has taken the claim on.
  const isNew = isFresh && view?.status.at === 'submitted'
  const stand = view ? standOf(view, now) : undefined
  return (
    <Page
      title="赔付申请"
      phone={view ? { who: '居委会', number: view.estatePhone } : undefined}
      {...(view && hasActions(view) ? { footer: <Actions view={view} onOpen={setOpened} /> } : {})}
    >
      <PageState of={page} rows={5} />
      {view && stand ? (
        <>
          {isNew ? <Received view={view} /> : null}
          <Head view={view} now={now} />
          {isElder ? <ReadAloud wide words={`${damageTitle(view)}。${stand.title}。${stand.words}`} /> : null}
          <StandCard view={view} now={now} />
          {isNew ? <RemindMe /> : null}
          <OnTheirWay view={view} onAdd={() => setOpened('add')} />
          <OfferCard view={view} now={now} />
          <WaysCard view={view} />
          <AgreedCard agreed={view.agreed} />
          <PicturesCard view={view} />
          <WantCard view={view} now={now} />
          <ClaimSteps
            claim={view}
            now={now}
            clocks={rules?.clocks}
            addWorkingDays={(from, days) => addWorkingDays(from, days, [])}
          />
          <More view={view} onOpen={setOpened} />
          <History view={view} now={now} />
          <Foot view={view} onWithdraw={() => setOpened('withdraw')} />
        </>
      ) : null}
      {view && Form ? <Form view={view} onClose={() => setOpened(undefined)} /> : null}
    </Page>
  )
}

function Head({ view, now }: { view: ClaimView; now: number }) {
  return (
    <View>
      <View className="t-title">{damageTitle(view)}</View>
      <View className="t-note">
        <Text>{`${whereWords(view)} · `}</Text>
        <Text className="claim-number">{`编号 ${view.number}`}</Text>
        <Text> · </Text>
        <Text className="claim-number">{`${day(view.noticedOn, now)} 发现`}</Text>
      </View>
      {view.cycle > 1 ? <View className="t-note">{`第 ${view.cycle} 次办`}</View> : null}
      {view.isRestricted ? <View className="c-amber">已申请删除：除了法律要留的，别人都看不到。</View> : null}
    </View>
  )
}

/** Right after it was handed in: that it arrived, and under which number. */
const Received = ({ view: { number, receivedAt } }: { view: ClaimView }) => (
  <Card tone="teal">
    <View className="row" {...aria({ role: 'status' })}>
      <Icon name="disc-check" className="c-teal" />
      <View className="grow">
        <View className="t-lead">
          <Text>收到了，</Text>
          <Text className="claim-number">{`编号 ${number}`}</Text>
        </View>
        <View>
          <Unbroken>{`${dayHour(receivedAt)}收到。下面写着现在谁负责、最晚哪天。`}</Unbroken>
        </View>
      </View>
    </View>
  </Card>
)

/** Photos that go up yet, or were chosen and not added. */
function OnTheirWay({ view, onAdd }: { view: ClaimView; onAdd: () => void }) {
  const unsent = useUnsent().filter(({ claimId }) => claimId === view.claimId)
  const adding = usePhotoQueue({ key: `claim:${view.claimId}:add`, use: 'claim', place: placeOf(view) })
  return (
    <>
      {unsent.map((entry) => (
        <LatePhotos key={entry.id} entry={entry} />
      ))}
      {adding.photos.length > 0 && view.moves.includes('add') ? (
        <Card tone="amber">
          <TodoRow
            icon="image"
            tone="amber"
            title={`有 ${adding.photos.length} 张照片还没补上`}
            note="选好了，还没有点「补上」"
            onPress={onAdd}
          />
        </Card>
      ) : null}
    </>
  )
}

/** What else may be said or added, where the foot of the screen asks for something else. */
function More({ view: { moves, status, side, claimId }, onOpen }: { view: ClaimView; onOpen: (kind: Opened) => void }) {
  const isDeciding = moves.includes('accept') || moves.includes('confirm')
  return (
    <>
      {side === 'household' ? null : (
        <Button wide variant="outline" arrow onPress={() => go('/staff/claim/index', { claim: claimId })}>
          去工作台办
        </Button>
      )}
      {isDeciding || status.at === 'visitSet' ? (
        <Card>
          {isDeciding && moves.includes('add') ? (
            <TodoRow icon="camera" title="补照片、补说明" onPress={() => onOpen('add')} />
          ) : null}
          {moves.includes('say') ? <TodoRow icon="chat" title="留言" onPress={() => onOpen('say')} /> : null}
        </Card>
      ) : null}
    </>
  )
}

export default guarded(ClaimPage)
