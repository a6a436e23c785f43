import type { MattersView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { ComplaintsCard } from './complaints-card'
import { ItemCard } from './item-card'
import { OfferDialog } from './offer-dialog'
import { PauseDialog } from './pause-dialog'
import { PromiseRow } from './promise-row'
import { ReopenDialog } from './reopen-dialog'
import { TalkRow } from './talk-row'
import { useMatters } from './use-matters'
import { VisitsCard } from './visits-card'
import './list.scss'

type Opened = { what: 'reopen' | 'offer'; itemId: string } | { what: 'pause' }

function MattersListPage() {
  const { page, view, flatId } = useMatters()
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const item =
    opened && opened.what !== 'pause' ? view?.items.find(({ itemId }) => itemId === opened.itemId) : undefined
  return (
    <Page title="我家的事" phone={view?.estatePhone ? { who: '居委会', number: view.estatePhone } : undefined}>
      <PageState of={page} rows={4} />
      {view ? (
        <>
          <View>
            <View className="t-note">{`${view.estateName} · ${view.building}${view.unit} ${view.room}`}</View>
            {view.contactName ? <View>{`联系您家的是 ${view.contactName}`}</View> : null}
          </View>
          <Waiting view={view} />
          {isEmpty(view) ? (
            <EmptyState
              icon="chat"
              title="还没有要办的事"
              words="您在答复里写的原因和条件，会一条一条列在这里：谁负责、哪天前办、办得怎样。"
            />
          ) : null}
          {view.items.length > 0 ? <Heading>您提的</Heading> : null}
          {view.items.map((one) => (
            <ItemCard
              key={one.itemId}
              item={one}
              onReopen={() => setOpened({ what: 'reopen', itemId: one.itemId })}
              onOffer={() => setOpened({ what: 'offer', itemId: one.itemId })}
            />
          ))}
          <Promises view={view} />
          <VisitsCard view={view} onPause={() => setOpened({ what: 'pause' })} />
          <ComplaintsCard view={view} />
          {view.abilities.seeFile ? (
            <Card>
              <TodoRow
                icon="doc"
                title="社区记了我家什么"
                note="谁说的、哪天记的、谁看过"
                onPress={() => go('/matters/file/index', { flatId, stairwellId: view.stairwellId })}
              />
            </Card>
          ) : null}
        </>
      ) : null}
      {view && item && opened?.what === 'reopen' ? <ReopenDialog view={view} item={item} onClose={close} /> : null}
      {view && item && opened?.what === 'offer' ? <OfferDialog view={view} item={item} onClose={close} /> : null}
      {view && opened?.what === 'pause' ? <PauseDialog view={view} onClose={close} /> : null}
    </Page>
  )
}

const isEmpty = ({ items, promises, talk, visits, complaints }: MattersView) =>
  items.length + promises.length + visits.length + complaints.length === 0 && talk === null

const Heading = ({ children }: { children: string }) => (
  <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
    {children}
  </View>
)

/** What is the household's turn, above everything else. */
const Waiting = ({ view }: { view: MattersView }) => (
  <>
    {view.promises
      .filter(({ canConfirm }) => canConfirm)
      .map(({ promiseId, text }) => (
        <Card key={promiseId} tone="amber">
          <View className="stack">
            <View className="t-lead">{`「${text}」说办好了，请您看看`}</View>
            <View>办到了，您确认一下，您家这一项就算同意；没办到，就说没办到，不用勉强。</View>
            <Button variant="primary" wide arrow onPress={() => go('/matters/promise/index', { promiseId })}>
              去看看
            </Button>
          </View>
        </Card>
      ))}
    {view.talk ? <TalkRow talk={view.talk} /> : null}
  </>
)

const Promises = ({ view: { promises } }: { view: MattersView }) => {
  const shown = promises.filter(({ canConfirm }) => !canConfirm)
  if (shown.length === 0) return null
  return (
    <>
      <Heading>答应您的</Heading>
      <Card>
        {shown.map((promise) => (
          <PromiseRow key={promise.promiseId} promise={promise} />
        ))}
      </Card>
    </>
  )
}

export default guarded(MattersListPage)
