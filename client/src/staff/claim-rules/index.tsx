import { useAction } from '@/api/use-action'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { back } from '@/lib/navigate'
import { type ClaimsDesk, ClaimsGate } from '../claims/claims-gate'
import { ClocksCard } from './clocks-card'
import { PricesCard } from './prices-card'
import { type RulesView, useClocks } from './use-clocks'
import { usePrices } from './use-prices'
import './claim-rules.scss'

const TITLE = '期限和价目'

function ClaimRulesPage() {
  return <ClaimsGate>{(desk) => <Load key={desk.estateId} desk={desk} />}</ClaimsGate>
}

const path = [{ words: '赔付', onPress: () => void back('/staff/claims/index') }]

function Load({ desk: { estateId, frame } }: { desk: ClaimsDesk }) {
  const loaded = useAction('claimRules.view', { estateId }, { enabled: estateId !== '' })
  return (
    <StaffFrame title={TITLE} current="claims" path={path} {...frame}>
      <PageState of={loaded} rows={6} kept="您填的还在。" />
      {loaded.value ? <Rules estateId={estateId} view={loaded.value} onAgain={loaded.again} /> : null}
    </StaffFrame>
  )
}

type Props = { estateId: string; view: RulesView; onAgain: () => void }

/** How long things may take and what they cost: open to all, changed by who decides. */
function Rules({ estateId, view, onAgain }: Props) {
  const clocks = useClocks(estateId, view, onAgain)
  const prices = usePrices(estateId, view, onAgain)
  return (
    <>
      <ClocksCard page={clocks} canEdit={view.canEdit} />
      <PricesCard page={prices} view={view} estateId={estateId} />
    </>
  )
}

export default guarded(ClaimRulesPage)
