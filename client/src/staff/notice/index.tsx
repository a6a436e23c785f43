import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { Progress } from '@/components/progress/progress'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote } from '@/components/states/states'
import { dayHour } from '@/lib/format'
import { goRoot } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { useCount } from '../notice-edit/use-count'
import { noticeNumber } from '../notice-sheet/sheet-words'
import { NoticeView } from '../notice-view/notice-view'
import { type Asking, NoticeActions } from './actions'
import { Answers } from './answers'
import { Asks } from './asks'
import { Banners } from './banners'
import { Reach } from './reach'
import { ToldDialog } from './told-dialog'
import { useExport } from './use-export'
import { useNotice, type NoticeView as View_ } from './use-notice'
import './notice.scss'

function NoticePage() {
  return (
    <EstateGate title="通知" current="notices">
      {(desk) => <Notice desk={desk} />}
    </EstateGate>
  )
}

function Notice({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { estateId, name } = estate
  const page = useNotice()
  const { view, chosen, told } = page
  const [asking, setAsking] = useState<Asking | null>(null)
  const exporting = useExport(view)
  const isOut = view?.state === 'published' || view?.state === 'replaced'
  const count = useCount(estateId, view && !isOut ? view.target : null, view?.audience ?? 'everyone')
  const path = [{ words: '通知', onPress: () => void goRoot('/staff/notices/index', { estateId }) }]
  return (
    <StaffFrame
      title={view?.content.title ?? '通知'}
      {...(view && isOut ? { note: `编号 ${noticeNumber(view.noticeId)}` } : {})}
      current="notices"
      path={path}
      {...(view
        ? {
            actions: (
              <NoticeActions
                page={page}
                view={view}
                isExporting={exporting.share !== null}
                onExport={() => void exporting.run()}
                onAsk={setAsking}
              />
            ),
          }
        : {})}
      {...frame}
    >
      <PageState of={page.loaded} rows={4} />
      {exporting.share !== null ? <Progress words="正在一个楼门一个楼门地取" share={exporting.share} /> : null}
      <FailureNote failure={exporting.failure} onRetry={() => void exporting.run()} />
      {view ? (
        <>
          <Banners view={view} onOpen={page.open} />
          <View className="notice-page">
            {isOut ? (
              <View className="notice-page-reach stack">
                <Reach noticeId={page.noticeId} view={view} onDoor={page.choose} onWalk={page.walk} />
                {view.content.question ? (
                  <Answers question={view.content.question} answers={view.answers} households={view.households} />
                ) : null}
              </View>
            ) : null}
            <View className="notice-page-words">
              {isOut ? null : <View className="t-bold">{`还没发出。${count.words}`}</View>}
              <Card>
                <NoticeView
                  content={view.content}
                  from={`${name} · ${whenWords(view)}`}
                  attachments={view.attachments}
                  canOpen
                  replaces={view.replaces}
                  isOld={view.state === 'replaced'}
                />
              </Card>
            </View>
          </View>
        </>
      ) : null}
      {view && chosen ? (
        <ToldDialog
          stairwell={chosen.stairwell}
          door={chosen.door}
          question={view.content.question}
          canRecord={view.abilities.recordTold && view.state === 'published'}
          isBusy={told.isBusy}
          failure={told.failure}
          onTold={(record) => void page.record(record)}
          onClose={page.close}
        />
      ) : null}
      {view && asking ? (
        <Asks asking={asking} page={page} view={view} countWords={count.words} onClose={() => setAsking(null)} />
      ) : null}
    </StaffFrame>
  )
}

function whenWords({ publishedAt, publishedBy, publishAt }: View_): string {
  const now = Date.now()
  if (publishedAt) return `${publishedBy ? `${publishedBy} ` : ''}${dayHour(publishedAt, now)}发`
  return publishAt ? `定在${dayHour(publishAt, now)}发` : '草稿'
}

export default guarded(NoticePage)
