import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote } from '@/components/states/states'
import { dayHour } from '@/lib/format'
import { goRoot } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { useCount } from '../notice-edit/use-count'
import { NoticeView } from '../notice-view/notice-view'
import { Reach } from './reach'
import { ToldDialog } from './told-dialog'
import { useNotice } from './use-notice'
import './notice.scss'

function NoticePage() {
  return (
    <EstateGate title="通知" current="notices">
      {(desk) => <Notice desk={desk} />}
    </EstateGate>
  )
}

function Notice({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const notice = useNotice()
  const { view, chosen, told } = notice
  const [isAsking, setAsking] = useState(false)
  const isDraft = view?.state === 'draft'
  const count = useCount(estate.estateId, isDraft ? view.target : null)
  const path = [{ words: '通知', onPress: () => void goRoot('/staff/notices/index', { estateId: estate.estateId }) }]
  const from = view?.publishedAt
    ? `${estate.name} · ${dayHour(view.publishedAt, Date.now())}发`
    : `${estate.name} · 草稿`
  const actions = view && (
    <>
      {view.abilities.edit ? (
        <Button icon="pencil" onPress={notice.edit}>
          改草稿
        </Button>
      ) : null}
      {view.abilities.publish ? (
        <Button variant="primary" icon="bell" onPress={() => setAsking(true)}>
          发出
        </Button>
      ) : null}
      {!isDraft && process.env.TARO_ENV === 'h5' ? (
        <Button icon="print" onPress={() => window.print()}>
          打印门口张贴
        </Button>
      ) : null}
    </>
  )
  return (
    <StaffFrame
      title={view?.content.title ?? '通知'}
      current="notices"
      path={path}
      {...(actions ? { actions } : {})}
      {...frame}
    >
      <PageState of={notice.loaded} rows={4} />
      {view ? (
        <View className="notice-page">
          <View className="notice-page-words">
            <Card className="notice-sheet">
              <NoticeView content={view.content} from={from} />
            </Card>
            {isDraft ? <View className="t-note">{`草稿，还没发出。${count.words}`}</View> : null}
          </View>
          {isDraft ? null : (
            <View className="notice-page-reach">
              <Reach noticeId={notice.noticeId} view={view} onDoor={notice.choose} />
            </View>
          )}
        </View>
      ) : null}
      {chosen ? (
        <ToldDialog
          stairwell={chosen.stairwell}
          door={chosen.door}
          isBusy={told.isBusy}
          failure={told.failure}
          onTold={(how) => void notice.record(how)}
          onClose={notice.close}
        />
      ) : null}
      {isAsking ? (
        <Dialog
          title={count.households ? `发给 ${count.households} 户？` : '发出这份通知？'}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>再看看</Button>
              <Button
                variant="primary"
                busy={notice.publish.isBusy}
                onPress={() => {
                  void notice.send().then((done) => done && setAsking(false))
                }}
              >
                发出
              </Button>
            </>
          }
        >
          <View className="stack">
            <View>{`${count.words} 发出以后不能再改。`}</View>
            <FailureNote failure={notice.publish.failure} />
          </View>
        </Dialog>
      ) : null}
    </StaffFrame>
  )
}

export default guarded(NoticePage)
