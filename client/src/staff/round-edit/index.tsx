import type { EstateView } from '@chuanmen/types/estate'
import { riserKinds } from '@chuanmen/types/riser'
import type { RoundView } from '@chuanmen/types/round'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { RefusedState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go, goRoot, param } from '@/lib/navigate'
import { AskDialog } from '../ask-dialog/ask-dialog'
import { Foot } from '../foot/foot'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { PhonePreview } from '../phone-preview/phone-preview'
import { RoundWork } from '../round/round-work'
import { AsResident } from '../round-text/as-resident'
import { DraftBehind, DraftSent } from './draft-moved-on'
import { blankRound, formOf, formOfDraft, freeOf } from './form'
import { reopenedWords } from './reopened-words'
import { ReviseCard } from './revise-card'
import { ScopeFields } from './scope-fields'
import { TextFields } from './text-fields'
import { useRoundEdit } from './use-round-edit'
import './round-edit.scss'

function RoundEditPage() {
  return (
    <EstateGate title="征求意见" current="rounds">
      {(desk) => <Load key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** A new round, a copy of one (`fromId`), a draft to go on with (`editId`), or a new version of one's text (`reviseId`). */
function Load({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { params } = useRouter()
  const reviseId = param(params, 'reviseId')
  const editId = param(params, 'editId')
  const sourceId = reviseId || editId || param(params, 'fromId')
  const loaded = useAction(
    'round.view',
    { roundId: sourceId },
    // A draft may change under the writer's hands; a copy is taken once.
    { enabled: sourceId !== '', ...(editId ? {} : { staleMs: Number.POSITIVE_INFINITY }) },
  )
  const source = loaded.value
  if (!estate.abilities.openRound)
    return (
      <StaffFrame title="征求意见" current="rounds" {...frame}>
        <RefusedState words="征求意见由社区或街道的工作人员发起。" phone={estate.phone} />
      </StaffFrame>
    )
  if (sourceId && !source)
    return (
      <StaffFrame title="征求意见" current="rounds" {...frame}>
        <PageState of={loaded} rows={4} kept="您写的草稿还在。" />
      </StaffFrame>
    )
  return (
    <Edit estate={estate} frame={frame} source={source} reviseId={reviseId} editId={editId} onBehind={loaded.again} />
  )
}

type Props = {
  estate: EstateView
  frame: EstateDesk['frame']
  source: RoundView | undefined
  reviseId: string
  editId: string
  onBehind: () => void
}

function Edit({ estate, frame, source, reviseId, editId, onBehind }: Props) {
  const { estateId, stairwells } = estate
  const [initial] = useState(() => {
    if (!source) return blankRound(null, [...riserKinds], Date.now())
    return editId ? formOfDraft(source, Date.now()) : formOf(source, Date.now())
  })
  const edit = useRoundEdit({
    estateId,
    initial,
    free: freeOf(stairwells),
    reviseId,
    editId,
    draftName: `round:${estateId}:${reviseId ? `revise-${reviseId}` : editId ? `edit-${editId}` : (source?.roundId ?? 'new')}`,
    onBehind,
  })
  const { form, steps } = edit
  const [isAsking, setAsking] = useState(false)
  const path = [{ words: '征求意见', onPress: () => void goRoot('/staff/rounds/index', { estateId }) }]
  const main = reviseId ? (
    <Button variant="primary" busy={edit.isBusy} onPress={() => edit.check() && setAsking(true)}>
      发出新文本
    </Button>
  ) : (
    <Button variant="primary" busy={edit.isBusy} onPress={() => void edit.save()}>
      {editId ? '保存草稿' : '建好这一轮'}
    </Button>
  )
  const reopened = reopenedWords(source, edit.text)
  // The draft went on without these words: opened by a colleague, or edited.
  const isSent = editId !== '' && source?.state !== 'draft'
  const isBehind =
    editId !== '' && !isSent && source !== undefined && source.rev !== form.rev && !edit.isBusy && !edit.isSaved
  return (
    <StaffFrame
      title={reviseId ? '改文本' : editId ? '改草稿' : '新的一轮'}
      current="rounds"
      path={path}
      note="写的每一步都自动存在这台设备上"
      footer={
        <Foot
          failure={edit.failure}
          onRetry={() => void edit.save()}
          title={edit.left > 0 ? `还有 ${edit.left} 处要补` : '写好了'}
          note={reviseId ? reopened : '存好以后再看一遍，点「发出」住户才看得到'}
        >
          {isSent || isBehind ? null : main}
        </Foot>
      }
      {...frame}
    >
      {edit.wasRestored ? (
        <View className="row row-wrap round-edit-restored" {...aria({ role: 'status' })}>
          <View className="grow">上次没写完的还在，接着写就行。</View>
          <Button variant="link" onPress={() => edit.startAfresh()}>
            {editId ? '不要了，看存着的草稿' : '从头写'}
          </Button>
        </View>
      ) : null}
      {isSent ? <DraftSent /> : null}
      {isBehind && source ? (
        <DraftBehind
          onTheirs={() => edit.startAfresh(formOfDraft(source, Date.now()))}
          onMine={() => edit.keepMine(source.rev)}
        />
      ) : null}
      {steps.isRunning || steps.failure ? (
        <RoundWork
          what="revise"
          done={steps.answer?.revised ?? 0}
          total={steps.answer?.total ?? source?.stairwells.length ?? 0}
          isRunning={steps.isRunning}
          failure={steps.failure}
          onGoOn={() => void edit.revise()}
        />
      ) : null}
      <View className="side-by-side">
        <View className="side-by-side-main stack">
          {reviseId ? <ReviseCard edit={edit} version={source?.textVersion} reopened={reopened} /> : null}
          {reviseId ? null : (
            <ScopeFields
              edit={edit}
              stairwells={stairwells}
              onRisers={() => void go('/staff/risers/index', { estateId })}
            />
          )}
          <TextFields edit={edit} />
        </View>
        <View className="side-by-side-detail">
          <PhonePreview folded title="住户看到的">
            <AsResident text={edit.text} asked={form.asked} />
          </PhonePreview>
        </View>
      </View>
      {isAsking ? (
        <AskDialog
          title="发出新文本？"
          words={[reopened, `为什么改：${form.why}`]}
          yes="发出新文本"
          onYes={() => {
            setAsking(false)
            void edit.revise()
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </StaffFrame>
  )
}

export default guarded(RoundEditPage)
