import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, RefusedState } from '@/components/states/states'
import { go } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { ApproveDialog } from './approve-dialog'
import { EndDialog } from './end-dialog'
import { RequestCard } from './request-card'
import { useBindings } from './use-bindings'
import './bindings.scss'

function BindingsPage() {
  return (
    <EstateGate title="住户核验" current="bindings">
      {(desk) => <Bindings key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Bindings({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { estateId, abilities } = estate
  const { loaded, requests, open, close, start, approve, end, letIn, refuse, family } = useBindings(
    estateId,
    abilities.approveBindings,
  )
  if (!abilities.approveBindings) {
    return (
      <StaffFrame title="住户核验" current="bindings" {...frame}>
        <RefusedState words="核验住户身份由社区或街道的工作人员来做。" phone={estate.phone} />
      </StaffFrame>
    )
  }
  const toPower = (request: { bindingId: string; stairwellId: string; flatId: string }) =>
    void go('/staff/power/index', {
      estateId,
      stairwellId: request.stairwellId,
      flatId: request.flatId,
      bindingId: request.bindingId,
    })
  return (
    <StaffFrame
      title="住户核验"
      current="bindings"
      note={requests ? (requests.length > 0 ? `${requests.length} 个申请等您核验，先来的在前` : '没有等着的申请') : ''}
      {...frame}
    >
      <PageState of={loaded} rows={3} />
      {family ? (
        <Card tone="teal">
          <View className="row row-wrap">
            <View className="grow bindings-words">
              <View className="t-lead">{`${family.room} 的家人已通过`}</View>
              <View>要替业主签字，还得登记业主的授权书。</View>
            </View>
            <Button variant="outline" onPress={() => toPower(family)}>
              登记授权书
            </Button>
          </View>
        </Card>
      ) : null}
      {requests?.length === 0 ? (
        <EmptyState
          icon="ring-check"
          title="没有等着核验的"
          words="住户扫楼门口的贴码、选好房号，手机号和名册对不上、又没有验证码的，会在这里等您核验。"
        />
      ) : null}
      {requests && requests.length > 0 ? (
        <View className="bindings-list">
          {requests.map((request) => (
            <RequestCard
              key={request.bindingId}
              request={request}
              onApprove={() => start('approve', request)}
              onEnd={() => start('end', request)}
              onFlat={() =>
                void go('/staff/stairwell/index', {
                  estateId,
                  stairwellId: request.stairwellId,
                  flatId: request.flatId,
                })
              }
            />
          ))}
        </View>
      ) : null}
      {requests ? (
        <View className="t-note">已经通过的家人要补授权书：在楼门页点开那一户，从他的名字进去登记。</View>
      ) : null}
      {open?.what === 'approve' ? (
        <ApproveDialog
          request={open.request}
          isBusy={approve.isBusy}
          failure={approve.failure}
          onApprove={(level, signerId, saw) => void letIn(open.request, level, signerId, saw)}
          onClose={close}
        />
      ) : null}
      {open?.what === 'end' ? (
        <EndDialog
          request={open.request}
          isBusy={end.isBusy}
          failure={end.failure}
          onEnd={(why) => void refuse(open.request, why)}
          onClose={close}
        />
      ) : null}
    </StaffFrame>
  )
}

export default guarded(BindingsPage)
