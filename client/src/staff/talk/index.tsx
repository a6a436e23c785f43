import type { TalkView } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { RefusedState } from '@/components/states/states'
import { address, go, param, replace } from '@/lib/navigate'
import { WhyDialog } from '../why/why-dialog'
import { useWorksFrame } from '../works-gate/use-works-frame'
import { InviteForm } from './invite-form'
import { MinutesCard } from './minutes-card'
import { MinutesForm } from './minutes-form'
import { PaperDialog } from './paper-dialog'
import { PrintSheet } from './print-sheet'
import { SignaturesCard } from './signatures-card'
import { SlotsCard } from './slots-card'
import { CancelDialog, CodeDialog, ReslotDialog, SignDialog } from './talk-dialogs'
import { TalkHead } from './talk-head'
import { type TalkPage, useTalk } from './use-talk'
import './talk.scss'

function StaffTalkPage() {
  const { params } = useRouter()
  return param(params, 'talkId') === '' && param(params, 'itemId') !== '' ? <Inviting /> : <Talk />
}

/** Invites the three for one item of a household's plan. */
function Inviting() {
  const { params } = useRouter()
  const [stairwellId, flatId, itemId] = [param(params, 'stairwellId'), param(params, 'flatId'), param(params, 'itemId')]
  const plan = useAction('plan.view', { stairwellId, flatId }, { of: [stairwellId, flatId] })
  const view = plan.value
  const frame = useWorksFrame(undefined)
  return (
    <StaffFrame
      title="约三方面谈"
      current="portfolio"
      {...(view ? { note: `${view.building}${view.unit} ${view.room}` } : {})}
      path={[{ words: '这一户', onPress: () => void go('/staff/household/index', { stairwellId, flatId }) }]}
      {...frame}
    >
      <PageState of={plan} rows={5} kept="已经填的还在这台设备上。" />
      {view && !view.abilities.invite ? <RefusedState words="约面谈要由负责这里的社区专员来做。" /> : null}
      {view?.abilities.invite ? (
        <View className="talk-column stack">
          <InviteForm view={view} itemId={itemId} />
        </View>
      ) : null}
    </StaffFrame>
  )
}

/** One talk, for who runs it and for the crew that is one of its three. */
function Talk() {
  const page = useTalk()
  const { view } = page
  // What is forwarded is where a decorator enters the code: of no use without it, and it names nobody.
  useShareAppMessage(() => ({
    title: '三方面谈',
    path: address('/matters/talk/index', { talkId: page.talkId, join: 1 }),
  }))
  const frame = useWorksFrame(view)
  const isTheirs = view?.viewer === 'resident' || view?.viewer === 'decorator'
  useEffect(() => {
    if (isTheirs) void replace('/matters/talk/index', { talkId: page.talkId })
  }, [isTheirs, page.talkId])
  return (
    <StaffFrame
      title="三方面谈"
      current={frame.crew ? 'works' : 'portfolio'}
      {...(view ? { note: `${view.building}${view.unit} ${view.room}` } : {})}
      {...(view?.viewer === 'staff'
        ? {
            path: [
              {
                words: '这一户',
                onPress: () =>
                  void go('/staff/household/index', { stairwellId: view.stairwellId, flatId: view.flatId }),
              },
            ],
          }
        : {})}
      {...frame}
    >
      <PageState of={page.loaded} rows={5} kept="填了一半的还在这台设备上。" />
      {view && !isTheirs ? <Content page={page} view={view} /> : null}
    </StaffFrame>
  )
}

function Content({ page, view }: { page: TalkPage; view: TalkView }) {
  const reveal = useMutate('talk.revealPhone')
  const [phone, setPhone] = useState('')
  const { opened } = page
  if (opened?.what === 'print') return <PrintSheet page={page} view={view} />
  const showPhone = async (why: string) => {
    const shown = await reveal.run({ talkId: view.talkId, why })
    if (!shown) return
    setPhone(shown.phone)
    page.close()
  }
  return (
    <>
      <View className="side-by-side">
        <View className="side-by-side-main stack">
          <TalkHead page={page} view={view} phone={phone} />
          {opened?.what === 'minutes' ? (
            view.abilities.write ? (
              <MinutesForm page={page} view={view} />
            ) : (
              <Card tone="amber">面谈刚刚有了变化，现在不能写纪要了。您填的还在这台设备上。</Card>
            )
          ) : (
            <MinutesCard page={page} view={view} />
          )}
        </View>
        <View className="side-by-side-detail stack">
          <SignaturesCard page={page} view={view} />
          {view.at === 'inviting' || view.at === 'fixed' ? <SlotsCard page={page} view={view} /> : null}
        </View>
      </View>
      {opened?.what === 'cancel' ? <CancelDialog page={page} view={view} /> : null}
      {opened?.what === 'reslot' ? <ReslotDialog page={page} view={view} /> : null}
      {opened?.what === 'code' ? <CodeDialog page={page} view={view} /> : null}
      {opened?.what === 'sign' ? <SignDialog page={page} view={view} party={opened.party} /> : null}
      {opened?.what === 'paper' ? <PaperDialog page={page} view={view} party={opened.party} /> : null}
      {opened?.what === 'phone' ? (
        <WhyDialog
          title="看装修师傅的电话"
          words="谁、什么时候、为什么看，都会记下来。"
          reasons={['约时间', '告诉他加入的码', '核对纪要']}
          action="看号码"
          isBusy={reveal.isBusy}
          failure={reveal.failure}
          onConfirm={(why) => void showPhone(why)}
          onClose={page.close}
        />
      ) : null}
    </>
  )
}

export default guarded(StaffTalkPage)
