import type { EstateView } from '@chuanmen/types/estate'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { RefusedState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { goRoot, param } from '@/lib/navigate'
import { Foot } from '../foot/foot'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { CardTitle, KindCard, SayCard, WhatCard } from './fields'
import { FilesCard } from './files-card'
import { blankNotice, formOf, NOTICE_MAX, type NoticeForm } from './form'
import { Preview } from './preview'
import { QuestionCard } from './question-card'
import { SendDialog } from './send-dialog'
import { TargetFields } from './target-fields'
import { type Corrected, type NoticeEdit, useNoticeEdit } from './use-notice-edit'
import { WhenCard } from './when-card'
import './notice-edit.scss'

function NoticeEditPage() {
  return (
    <EstateGate title="写通知" current="notices">
      {(desk) => <Load key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** A draft, or the notice to correct, is fetched before it can be edited; a new notice begins at once. */
function Load({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { params } = useRouter()
  const noticeId = param(params, 'noticeId')
  const isCorrection = param(params, 'correct') !== ''
  const loaded = useAction('notice.view', { noticeId }, { enabled: noticeId !== '' })
  const view = loaded.value
  const title = isCorrection ? '更正通知' : noticeId ? '改通知' : '写通知'
  const refused = refusalOf(view, isCorrection)
  if (!estate.abilities.publishNotice || (noticeId && !view) || refused)
    return (
      <StaffFrame title={title} current="notices" {...frame}>
        {!estate.abilities.publishNotice ? (
          <RefusedState words="通知由社区或街道的工作人员发。" phone={estate.phone} />
        ) : refused ? (
          <RefusedState title="现在不能改" words={refused} />
        ) : (
          <PageState of={loaded} rows={4} />
        )}
      </StaffFrame>
    )
  const initial = view
    ? formOf(isCorrection ? '' : noticeId, view)
    : blankNotice(/^[0-9-]{7,20}$/.test(estate.phone) ? estate.phone : '')
  const corrected = view && isCorrection ? { noticeId, content: view.content, households: view.households } : null
  return <Edit title={title} estate={estate} frame={frame} initial={initial} corrected={corrected} />
}

type View_ = ReturnType<typeof useAction<'notice.view'>>['value']

function refusalOf(view: View_, isCorrection: boolean): string | null {
  if (!view) return null
  if (isCorrection) return view.state === 'published' ? null : '只有发出去、还没有被代替的通知才能更正。'
  if (view.state === 'draft') return null
  return view.state === 'scheduled'
    ? '这份通知定了时间发。要改内容，请先取消定时。'
    : '通知已经发出，不能再修改。要改，请用「更正」。'
}

type Props = {
  title: string
  estate: EstateView
  frame: EstateDesk['frame']
  initial: NoticeForm
  corrected: Corrected | null
}

function Edit({ title, estate, frame, initial, corrected }: Props) {
  const edit = useNoticeEdit(estate, initial, corrected)
  const { form, count } = edit
  const path = [{ words: '通知', onPress: () => void goRoot('/staff/notices/index', { estateId: estate.estateId }) }]
  return (
    <StaffFrame
      title={title}
      current="notices"
      path={path}
      note="写的每一步都自动存在这台设备上"
      footer={
        <Foot
          failure={edit.saveFailure}
          onRetry={() => void edit.ask()}
          {...(edit.left > 0 ? { title: `还有 ${edit.left} 处要改` } : { note: corrected ? '' : count.words })}
        >
          {corrected ? null : (
            <Button busy={edit.isBusy} onPress={() => void edit.saveDraft()}>
              存草稿
            </Button>
          )}
          <Button variant="primary" busy={edit.isBusy} onPress={() => void edit.ask()}>
            {sendWords(edit)}
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
          {corrected ? <CorrectionCard edit={edit} /> : <KindCard edit={edit} />}
          {corrected ? null : (
            <Card>
              <View className="stack">
                <CardTitle>发给谁</CardTitle>
                <TargetFields
                  estate={estate}
                  target={form.target}
                  onTarget={edit.setTarget}
                  audience={form.audience}
                  onAudience={(audience) => edit.change({ audience })}
                  countWords={count.words}
                  error={edit.errors.target}
                />
              </View>
            </Card>
          )}
          <WhatCard edit={edit} />
          <SayCard edit={edit} />
          <QuestionCard edit={edit} />
          <FilesCard files={edit.files} attachments={form.attachments} />
          {corrected ? null : <WhenCard edit={edit} />}
        </View>
        <View className="side-by-side-detail">
          <Preview edit={edit} estateName={estate.name} />
        </View>
      </View>
      {edit.isAsking ? <SendDialog edit={edit} /> : null}
    </StaffFrame>
  )
}

function sendWords({ corrected, form, count }: NoticeEdit): string {
  if (corrected) return `把更正发给 ${corrected.households} 户`
  if (form.isScheduled) return '定时发出'
  return count.households ? `发给 ${count.households} 户` : '发出'
}

function CorrectionCard({ edit: { form, change, errors, corrected } }: { edit: NoticeEdit }) {
  return (
    <Card tone="amber">
      <View className="stack">
        <CardTitle>改了什么</CardTitle>
        <View>{`更正会发给和原来一样的 ${corrected?.households ?? 0} 户，原来那份「${corrected?.content.title ?? ''}」马上不作数。`}</View>
        <Field
          label="改了什么，为什么"
          required
          value={form.correctionWhy}
          maxLength={NOTICE_MAX.correctionWhy}
          placeholder="例如：停水改到周四，周三阀门没到货"
          error={errors.correctionWhy}
          hint="住户在更正的最上面看到这一句"
          onChange={(correctionWhy) => change({ correctionWhy })}
        />
        {errors.change ? (
          <View className="row c-brick field-error" {...aria({ role: 'alert' })}>
            <Icon name="warning" size={18} />
            <View className="grow">{errors.change}</View>
          </View>
        ) : null}
      </View>
    </Card>
  )
}

export default guarded(NoticeEditPage)
