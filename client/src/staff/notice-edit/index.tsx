import type { EstateView } from '@chuanmen/types/estate'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote, RefusedState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { goRoot, param } from '@/lib/navigate'
import { Foot } from '../foot/foot'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { NoticeView } from '../notice-view/notice-view'
import { PhonePreview } from '../phone-preview/phone-preview'
import { NoticeFields } from './fields'
import { blankNotice, formOf, type NoticeForm } from './form'
import { TargetFields } from './target-fields'
import { useNoticeEdit } from './use-notice-edit'
import './notice-edit.scss'

function NoticeEditPage() {
  return (
    <EstateGate title="写通知" current="notices">
      {(desk) => <Load key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** A draft of the server is fetched before it can be edited; a new notice begins at once. */
function Load({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const noticeId = param(useRouter().params, 'noticeId')
  const loaded = useAction('notice.view', { noticeId }, { enabled: noticeId !== '' })
  const view = loaded.value
  if (!estate.abilities.publishNotice)
    return (
      <StaffFrame title="写通知" current="notices" {...frame}>
        <RefusedState words="通知由社区或街道的工作人员发。" phone={estate.phone} />
      </StaffFrame>
    )
  if (noticeId && !view)
    return (
      <StaffFrame title="改通知" current="notices" {...frame}>
        <PageState of={loaded} rows={4} />
      </StaffFrame>
    )
  if (view?.state === 'published')
    return (
      <StaffFrame title="改通知" current="notices" {...frame}>
        <RefusedState title="不能再改了" words="通知已经发出，不能再修改。要更正，请另发一份。" />
      </StaffFrame>
    )
  const initial = view
    ? formOf(noticeId, view.content, view.target)
    : blankNotice(/^[0-9-]{7,20}$/.test(estate.phone) ? estate.phone : '')
  return <Edit estate={estate} frame={frame} initial={initial} />
}

function Edit({ estate, frame, initial }: { estate: EstateView; frame: EstateDesk['frame']; initial: NoticeForm }) {
  const edit = useNoticeEdit(estate, initial)
  const { form, count } = edit
  const path = [{ words: '通知', onPress: () => void goRoot('/staff/notices/index', { estateId: estate.estateId }) }]
  return (
    <StaffFrame
      title={initial.noticeId ? '改通知' : '写通知'}
      current="notices"
      path={path}
      note="写的每一步都自动存在这台设备上"
      footer={
        <Foot
          failure={edit.saveFailure}
          onRetry={() => void edit.ask()}
          {...(edit.left > 0 ? { title: `还有 ${edit.left} 处要补` } : {})}
        >
          <Button busy={edit.isBusy} onPress={() => void edit.saveDraft()}>
            存草稿
          </Button>
          <Button variant="primary" busy={edit.isBusy} onPress={() => void edit.ask()}>
            {count.households ? `发给 ${count.households} 户` : '发出'}
          </Button>
        </Foot>
      }
      {...frame}
    >
      {edit.wasRestored ? (
        <View className="row row-wrap notice-edit-restored" {...aria({ role: 'status' })}>
          <View className="grow">上次没写完的还在，接着写就行。</View>
          <Button variant="link" onPress={edit.startAfresh}>
            从头写
          </Button>
        </View>
      ) : null}
      <View className="side-by-side">
        <View className="side-by-side-main stack">
          <Card>
            <View className="stack">
              <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
                发给谁
              </View>
              <TargetFields
                stairwells={estate.stairwells}
                target={form.target}
                onChange={edit.setTarget}
                countWords={count.words}
                error={edit.errors.target}
              />
            </View>
          </Card>
          <NoticeFields edit={edit} />
        </View>
        <View className="side-by-side-detail">
          <PhonePreview title="住户看到的">
            {(isElder) => <NoticeView content={edit.content} from={`${estate.name} · 刚刚发`} isElder={isElder} />}
          </PhonePreview>
        </View>
      </View>
      {edit.isAsking ? (
        <Dialog
          title={`发给 ${count.households ?? 0} 户？`}
          onClose={edit.stopAsking}
          actions={
            <>
              <Button onPress={edit.stopAsking}>再看看</Button>
              <Button variant="primary" busy={edit.isBusy} onPress={() => void edit.send()}>
                发出
              </Button>
            </>
          }
        >
          <View className="stack">
            <View className="t-bold">{form.title}</View>
            <View>{`${count.words}发出以后不能再改。`}</View>
            <View className="t-note">
              发出不等于看到：谁打开看过、哪几户要上门告知，发出后在这份通知里看。停水和安全类的，请再打印一份贴在楼门口。
            </View>
            <FailureNote failure={edit.sendFailure} />
          </View>
        </Dialog>
      ) : null}
    </StaffFrame>
  )
}

export default guarded(NoticeEditPage)
