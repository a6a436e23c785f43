import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote } from '@/components/states/states'
import { EstateSwitch } from '../works/estate-switch'
import { ClaimPages } from './claim-pages'
import { type ClaimsDesk, ClaimsGate } from './claims-gate'
import { monthWords } from './filter'
import { LooksBar } from './looks-bar'
import { useAbilities } from './use-abilities'
import { useClaims } from './use-claims'
import './claims.scss'

function ClaimsPage() {
  return <ClaimsGate>{(desk) => <Claims key={desk.estateId} desk={desk} />}</ClaimsGate>
}

/** The claims of an estate, for who handles them. */
function Claims({ desk: { estateId, estateIds, frame } }: { desk: ClaimsDesk }) {
  const page = useClaims(estateId)
  const { decide, rules } = useAbilities(estateId)
  return (
    <StaffFrame
      title="赔付"
      current="claims"
      note="申请一到就开始计时；逾期自动交上一级"
      {...frame}
      {...(frame.crew ? { root: true } : {})}
      {...(decide
        ? {
            actions: (
              <>
                <Button size="small" icon="chart" onPress={page.toFigures}>
                  统计
                </Button>
                <Button size="small" icon="settings" onPress={page.toRules}>
                  {rules ? '期限和价目' : '看期限和价目'}
                </Button>
                <Button
                  size="small"
                  icon="download"
                  busy={page.isExporting}
                  label={`导出 ${Number(page.exported.slice(5))} 月，${monthWords(page.exported)}收到的申请`}
                  onPress={() => void page.save()}
                >
                  {`导出 ${Number(page.exported.slice(5))} 月`}
                </Button>
              </>
            ),
          }
        : {})}
    >
      {estateIds.length > 1 ? <EstateSwitch estateIds={estateIds} estateId={estateId} /> : null}
      <FailureNote failure={page.failure} onRetry={() => void page.save()} />
      <LooksBar page={page} />
      {page.show ? (
        <ClaimPages
          key={JSON.stringify([page.look, page.show])}
          estateId={estateId}
          look={page.look}
          show={page.show}
          onOpen={page.open}
        />
      ) : null}
    </StaffFrame>
  )
}

export default guarded(ClaimsPage)
