import type { EstateView } from '@chuanmen/types/estate'
import { riserKinds } from '@chuanmen/types/riser'
import type { RoundView } from '@chuanmen/types/round'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
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
import { blankRound, formOf, freeOf, ROUND_MAX } from './form'
import { ScopeFields } from './scope-fields'
import { Head, TextFields } from './text-fields'
import { useRoundEdit } from './use-round-edit'
import './round-edit.scss'

export default function RoundEditPage() {
  return (
    <EstateGate title="征求意见" current="rounds">
      {(desk) => <Load key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** A new round, a copy of one (`fromId`), or a new version of one's text (`reviseId`). */
function Load({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { params } = useRouter()
  const reviseId = param(params, 'reviseId')
  const sourceId = reviseId || param(params, 'fromId')
  const loaded = useAction(
    'round.view',
    { roundId: sourceId },
    { enabled: sourceId !== '', staleMs: Number.POSITIVE_INFINITY },
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
  return <Edit estate={estate} frame={frame} source={source} reviseId={reviseId} />
}

type Props = { estate: EstateView; frame: EstateDesk['frame']; source: RoundView | undefined; reviseId: string }

function Edit({ estate, frame, source, reviseId }: Props) {
  const { estateId, stairwells } = estate
  const [initial] = useState(() =>
    source ? formOf(source, Date.now()) : blankRound(null, [...riserKinds], Date.now()),
  )
  const edit = useRoundEdit({
    estateId,
    initial,
    free: freeOf(stairwells),
    reviseId,
    draftName: `round:${estateId}:${reviseId ? `revise-${reviseId}` : (source?.roundId ?? 'new')}`,
  })
  const { form, steps } = edit
  const [isAsking, setAsking] = useState(false)
  const path = [{ words: '征求意见', onPress: () => void goRoot('/staff/rounds/index', { estateId }) }]
  const main = reviseId ? (
    <Button variant="primary" busy={edit.isBusy} onPress={() => edit.check() && setAsking(true)}>
      发出新文本
    </Button>
  ) : (
    <Button variant="primary" busy={edit.isBusy} onPress={() => void edit.create()}>
      建好这一轮
    </Button>
  )
  return (
    <StaffFrame
      title={reviseId ? '改文本' : '新的一轮'}
      current="rounds"
      path={path}
      note="写的每一步都自动存在这台设备上"
      footer={
        <Foot
          failure={edit.failure}
          onRetry={() => void edit.create()}
          title={edit.left > 0 ? `还有 ${edit.left} 处要补` : '写好了'}
          note={reviseId ? '发出以后每一户重新答复' : '建好以后再看一遍，点「发出」住户才看得到'}
        >
          {main}
        </Foot>
      }
      {...frame}
    >
      {edit.wasRestored ? (
        <View className="row row-wrap round-edit-restored" {...aria({ role: 'status' })}>
          <View className="grow">上次没写完的还在，接着写就行。</View>
          <Button variant="link" onPress={edit.startAfresh}>
            从头写
          </Button>
        </View>
      ) : null}
      {steps.isRunning || steps.failure ? (
        <RoundWork
          verb="发出新文本"
          done={steps.answer?.revised ?? 0}
          total={steps.answer?.total ?? source?.stairwells.length ?? 0}
          isRunning={steps.isRunning}
          failure={steps.failure}
          onGoOn={() => void edit.revise()}
        />
      ) : null}
      <View className="side-by-side">
        <View className="side-by-side-main stack">
          {reviseId ? (
            <Card tone="amber">
              <View className="stack">
                <Head title="改了文本，每一户都要重新答复" />
                <View>{`现在是第 ${source?.textVersion ?? 1} 版。发出新文本以后，已经答复的住户会看到改了什么，要重新看、重新答；没有重新答的，不再算同意。错别字这样不影响意思的，能不改就不改。`}</View>
                <Field
                  label="为什么改"
                  required
                  value={form.why}
                  maxLength={ROUND_MAX.why}
                  placeholder="例如：保修从一年改成两年"
                  hint="住户会看到这句话"
                  error={edit.errors.why}
                  onChange={(why) => edit.change({ why })}
                />
              </View>
            </Card>
          ) : null}
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
          words={['所有已经答复的住户都要重新答复。', `为什么改：${form.why}`]}
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
