import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ClaimSteps } from '@/components/claim-steps/claim-steps'
import { damageTitle, whereWords } from '@/components/claim-steps/title'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { AgreedCard } from '@/components/talk/agreed-card'
import { WhyDialog } from '../why/why-dialog'
import { useWorksFrame } from '../works-gate/use-works-frame'
import { CompareCard } from './compare-card'
import { ExportButton } from './export-button'
import { FactsCard } from './facts-card'
import { HeadCard } from './head-card'
import { HistoryCard } from './history-card'
import { JoinCard } from './join-card'
import { MoveCard } from './move-card'
import { useNextMine } from './next-mine'
import { OutcomeCard } from './outcome-card'
import { HEAD_ID, useClaim } from './use-claim'
import './claim.scss'

/** One claim for who handles it: whose turn it is and the way on, what was filed, what was found, and everything that happened. */
function ClaimPage() {
  const page = useClaim()
  const { view, doing } = page
  const frame = useWorksFrame(view)
  const next = useNextMine(view?.estateId ?? '', page.claimId)
  return (
    <StaffFrame
      title={view ? damageTitle(view) : '赔付申请'}
      current="claims"
      {...(view ? { note: `${whereWords(view)} · 编号 ${view.number}` } : {})}
      path={[{ words: '赔付', onPress: page.toList }]}
      {...frame}
      {...(view
        ? {
            actions: (
              <>
                <Button size="small" icon="print" onPress={page.print}>
                  打印
                </Button>
                {view.abilities.export ? <ExportButton claimId={page.claimId} number={view.number} /> : null}
                {next ? (
                  <Button
                    size="small"
                    icon="next"
                    label={`下一份等我办的，${whereWords(next)}`}
                    onPress={() => page.next(next.claimId)}
                  >
                    下一份等我办的
                  </Button>
                ) : null}
              </>
            ),
          }
        : {})}
    >
      <PageState of={page.loaded} rows={5} kept="填了一半的还在这台设备上。" />
      {view ? (
        <View className="side-by-side claim-page">
          <View className="side-by-side-main stack">
            <View id={HEAD_ID} className="claim-anchor">
              <HeadCard view={view} page={page} />
            </View>
            {view.side === 'household' ? <OwnHome onOpen={page.toOwn} /> : null}
            {view.isRestricted ? (
              <View className="claim-paused">
                住户申请了删除。依法要保存的还在，文字和照片只有导出时写明理由才能看，到期自动清除。
              </View>
            ) : null}
            {doing ? (
              <MoveCard
                key={`${doing.kind}-${doing.isBehalf}`}
                view={view}
                doing={doing}
                onDone={page.done}
                onStale={page.loaded.again}
                onClose={page.stop}
              />
            ) : null}
            <OutcomeCard view={view} />
            <AgreedCard agreed={view.agreed} />
            {doing?.kind === 'judge' ? null : <CompareCard view={view} />}
            <JoinCard view={view} onOpen={page.open} />
            <View className="claim-last">
              <HistoryCard view={view} />
            </View>
          </View>
          <View className="side-by-side-detail stack">
            <FactsCard view={view} page={page} />
            <ClaimSteps claim={view} now={Date.now()} side={view.side} />
          </View>
        </View>
      ) : null}
      {page.isRevealing ? (
        <WhyDialog
          title="看住户的电话"
          words="谁、什么时候、为什么看，都会记下来，住户可以查。"
          reasons={['约上门时间', '告诉办理结果', '核对情况']}
          action="看号码"
          isBusy={page.reveal.isBusy}
          failure={page.reveal.failure}
          onConfirm={(why) => void page.showPhone(why)}
          onClose={page.stopAsking}
        />
      ) : null}
    </StaffFrame>
  )
}

/** Nobody handles the claim of their own home: it is read where its household reads it. */
const OwnHome = ({ onOpen }: { onOpen: () => void }) => (
  <View className="claim-paused row row-wrap">
    <View className="grow">这是您自己家的申请（或您替住户提交的），由别的同事来办。</View>
    <Button size="small" arrow onPress={onOpen}>
      到住户的页面看
    </Button>
  </View>
)

export default guarded(ClaimPage)
