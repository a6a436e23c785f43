import { promiseAtHomeWords } from '@chuanmen/types/promise-words'
import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { PhotoView } from '@/components/photo-view/photo-view'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { Timeline } from '@/components/timeline/timeline'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { day, dayHour } from '@/lib/format'
import { go, replace } from '@/lib/navigate'
import { ConfirmDialog } from './confirm-dialog'
import { DisputeDialog } from './dispute-dialog'
import { stepsOf } from './steps-of'
import { usePromise } from './use-promise'

type PromisePage = Output<'promise.view'>

function MattersPromisePage() {
  const promise = usePromise()
  const { page, view } = promise
  const [opened, setOpened] = useState<'confirm' | 'dispute'>()
  const isElder = elder.use()
  const canDispute = view?.moves.includes('dispute')
  const close = () => setOpened(undefined)
  const confirmed = (receipt: { tallyId: string; seq: number }) =>
    void replace('/pages/receipt/index', { tally: receipt.tallyId, seq: receipt.seq })
  return (
    <Page
      title="答应您的事"
      phone={view ? { who: '居委会', number: view.estatePhone } : undefined}
      {...(view && (view.canConfirm || canDispute)
        ? {
            footer: (
              <>
                {canDispute ? <Button onPress={() => setOpened('dispute')}>还没办到</Button> : null}
                {view.canConfirm ? (
                  <MainButton icon="check" onPress={() => setOpened('confirm')}>
                    办到了
                  </MainButton>
                ) : null}
              </>
            ),
          }
        : {})}
    >
      <PageState of={page} rows={4} />
      {view ? (
        <>
          <View>
            <View className="t-note">{`${view.building}${view.unit} ${view.room}`}</View>
            <View className="t-title">{view.text}</View>
          </View>
          {isElder ? <ReadAloud wide words={`${view.text}。${promiseAtHomeWords[view.at]}。`} /> : null}
          <Stand view={view} />
          <Kept view={view} />
          <ActFailure failure={promise.failure} />
          <Card>
            <FactList facts={factsOf(view)} />
          </Card>
          <Card>
            <View className="stack">
              <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
                一步一步
              </View>
              <Timeline steps={stepsOf(view)} />
            </View>
          </Card>
          <Button variant="link" arrow onPress={() => go('/matters/list/index', { flatId: view.flatId })}>
            看我家的事
          </Button>
        </>
      ) : null}
      {view && opened === 'confirm' ? (
        <ConfirmDialog promise={promise} view={view} onDone={confirmed} onClose={close} />
      ) : null}
      {view && opened === 'dispute' ? <DisputeDialog promise={promise} view={view} onClose={close} /> : null}
    </Page>
  )
}

const tones = {
  asked: 'plain',
  promised: 'plain',
  kept: 'amber',
  confirmed: 'teal',
  broken: 'amber',
  declined: 'plain',
  lapsed: 'plain',
} as const

/** How it stands; while it is only promised, that the household's answer stays a condition. */
const Stand = ({ view: { at, isOverdue, canConfirm } }: { view: PromisePage }) => (
  <Card tone={isOverdue ? 'amber' : tones[at]}>
    <View className="row" {...aria({ role: 'status' })}>
      <Icon
        name={at === 'confirmed' ? 'disc-check' : isOverdue || at === 'broken' ? 'warning' : 'clock'}
        className={isOverdue || at === 'broken' ? 'c-brick' : at === 'confirmed' ? 'c-teal' : 'c-ink2'}
      />
      <View className="grow">
        <View className="t-lead">
          {isOverdue && at === 'promised' ? '说好的日子过了，还没办' : promiseAtHomeWords[at]}
        </View>
        <View>{nextWords(at, canConfirm)}</View>
      </View>
    </View>
  </Card>
)

const nextWords = (at: PromisePage['at'], canConfirm: boolean): string => {
  if (at === 'kept') return canConfirm ? '办到没办到，您说了算。' : '要提出的那位业主本人来说。'
  if (at === 'confirmed') return '您家这一项算同意了。'
  if (at === 'asked' || at === 'promised') return '办到之前，您家这一项不算同意。'
  return '您家这一项不算同意；想改意见，随时可以再答复。'
}

const Kept = ({ view: { kept } }: { view: PromisePage }) => {
  if (!kept) return null
  const all = kept.photos.map(({ photoId, width, height }, at) => ({
    photoId,
    alt: `办好以后的照片，第 ${at + 1} 张`,
    size: { width, height },
  }))
  return (
    <Card>
      <View className="stack">
        <View className="t-note">{`${kept.byName} ${dayHour(kept.at)}说`}</View>
        <View>{kept.words}</View>
        {all.map((photo) => (
          <PhotoView key={photo.photoId} {...photo} shape="whole" among={all} />
        ))}
      </View>
    </Card>
  )
}

const factsOf = (view: PromisePage) => [
  { name: '您的条件', value: view.asked },
  { name: '哪几项', value: view.items.map((item) => riserWords[item].name).join('、') },
  ...(view.keeperName ? [{ name: '谁来办', value: view.keeperName }] : []),
  ...(view.dueOn ? [{ name: '哪天前', value: day(view.dueOn) }] : []),
]

export default guarded(MattersPromisePage)
