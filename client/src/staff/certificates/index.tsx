import type { CertificateRow } from '@chuanmen/types/certificate'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, FailureNote } from '@/components/states/states'
import { go, param } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { WhyDialog } from '../why/why-dialog'
import { withComplete } from './complete-pipes'
import { LastDay } from './last-day'
import { MakeDialog } from './make-dialog'
import { Making } from './making'
import { RowCard } from './row-card'
import { useCertificates } from './use-certificates'
import './certificates.scss'

function CertificatesPage() {
  return (
    <EstateGate title="证明" current="certificates">
      {(desk) => <Certificates key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Certificates({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { estateId } = estate
  const { params } = useRouter()
  const page = useCertificates(estateId)
  const [isMaking, setMaking] = useState(false)
  const [leaving, setLeaving] = useState<CertificateRow>()
  const { list, begun, isRunning } = page
  const view = list.value
  const isReady = view
    ? view.rounds.some(({ closedAt }) => closedAt) || withComplete(estate.stairwells).length > 0
    : false
  const canMake = Boolean(view?.canIssue && isReady)
  // What this device began has its own card above.
  const rows = page.rows.filter(({ code, state }) => state !== 'making' || code !== begun?.code)
  return (
    <StaffFrame
      title="证明"
      current="certificates"
      note="结果给别的单位看，谁都能凭编号核对"
      {...(canMake
        ? {
            actions: (
              <Button variant="primary" icon="plus" disabled={isRunning} onPress={() => setMaking(true)}>
                出证明
              </Button>
            ),
          }
        : {})}
      {...frame}
    >
      <PageState of={list} rows={3} />
      {view ? <Making page={page} /> : null}
      {view && rows.length === 0 && !begun ? (
        isReady ? (
          <EmptyState
            icon="doc-check"
            title="还没有出过证明"
            words={
              view.canIssue
                ? '一轮的结果，或者一根成串的管，都能出一份证明：打印出来每个楼门一页，带编号，谁都能核对真假。'
                : '证明由街道专员和社区专员来出。出了以后这里能看到。'
            }
            {...(canMake ? { action: '出第一份证明', onAction: () => setMaking(true) } : {})}
          />
        ) : (
          <EmptyState
            icon="doc-check"
            title="还没有能出证明的"
            words="一轮征求意见结束以后，或者有一根管成了串，就能在这里出证明。"
            action="去看征求意见"
            onAction={() => void go('/staff/rounds/index', { estateId })}
          />
        )
      ) : null}
      {rows.length > 0 ? (
        <View className="certificates-list">
          {rows.map((row) => (
            <RowCard
              key={row.code}
              row={row}
              canIssue={view?.canIssue ?? false}
              isRunning={isRunning}
              onOpen={() => void go('/staff/certificate/index', { estateId, code: row.code })}
              onCheck={() => void go('/open/check/index', { code: row.code })}
              onGoOn={() => page.goOn({ code: row.code, scope: row.scope, about: row.about })}
              onWithdraw={() => {
                page.withdrawing.reset()
                setLeaving(row)
              }}
            />
          ))}
        </View>
      ) : null}
      <FailureNote failure={page.moreFailure} onRetry={page.older} />
      {page.isMore ? (
        <Button wide busy={page.isLoadingMore} onPress={page.older}>
          再早一些的
        </Button>
      ) : null}
      {view ? <LastDay estateId={estateId} lastDay={view.lastDay} /> : null}
      {isMaking && view ? (
        <MakeDialog
          estate={estate}
          rounds={view.rounds}
          roundId={param(params, 'roundId')}
          onClose={() => setMaking(false)}
          onMake={(scope, about) => {
            setMaking(false)
            void page.issue(scope, about)
          }}
        />
      ) : null}
      {leaving ? (
        <WhyDialog
          {...(leaving.state === 'making' ? givingUp(leaving) : declaringVoid(leaving))}
          cancel="再想想"
          isBusy={page.withdrawing.isBusy}
          failure={page.withdrawing.failure}
          onConfirm={(why) => void page.withdraw(leaving, why).then((isDone) => isDone && setLeaving(undefined))}
          onClose={() => setLeaving(undefined)}
        />
      ) : null}
    </StaffFrame>
  )
}

const declaringVoid = ({ about }: CertificateRow) => ({
  title: '作废这份证明？',
  words: `${about}。作废以后不能恢复：凭编号来查的人会看到「已作废」、日期和下面的原因。原因谁都看得到，请不要写姓名和房号。`,
  reasons: ['内容有误，要重出', '结果有更正', '打印的丢了'],
  action: '作废',
})

/** One that never was whole answers to nobody, and neither does why. */
const givingUp = ({ about }: CertificateRow) => ({
  title: '不做这份证明了？',
  words: `${about}。还没做完，别人查不到它；不做了以后不能接着做，要的话可以另出一份。原因只有同事看得到。`,
  reasons: ['选错了', '重复了', '现在不需要了'],
  action: '不做了',
})

export default guarded(CertificatesPage)
