import type { PlanView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { goRoot } from '@/lib/navigate'
import { useDesk } from '../use-desk'
import { AddDialog } from './add-dialog'
import { ContactDialog } from './contact-dialog'
import { FileCard } from './file-card'
import { HeadCard } from './head-card'
import { ItemDialog } from './item-dialogs/item-dialog'
import { ItemsCard } from './items-card'
import { KindsCard } from './kinds-card'
import { KindsDialog } from './kinds-dialog'
import { MoreDialog } from './more-dialog'
import { PromisesPart } from './promises-part'
import { TalkCard } from './talk-card'
import { type HouseholdPage, useHousehold } from './use-household'
import { VisitsCard } from './visits-card'
import './household.scss'

/** All that is done for one household, for a person at its door and for one at a desk. */
function StaffHouseholdPage() {
  const page = useHousehold()
  const { value: view } = page.plan
  return (
    <StaffFrame
      title={view ? `${view.building}${view.unit} ${view.room}` : '一户一策'}
      current="portfolio"
      {...(view?.round ? { note: `${view.round.title}${view.round.isOpen ? '' : '（已结束）'}` } : {})}
      path={pathOf(page)}
      {...useDesk()}
    >
      <PageState of={page.plan} rows={5} />
      {view ? <Content page={page} view={view} /> : null}
    </StaffFrame>
  )
}

/** Where it hangs; its stairwell for those who may open that: whoever only keeps households may not. */
function pathOf({ plan: { value: view }, open }: HouseholdPage) {
  const portfolio = {
    words: '联系户',
    onPress: () => void goRoot('/staff/portfolio/index', view ? { estateId: view.estateId } : {}),
  }
  if (!view || (view.viewer === 'contact' && !view.abilities.recordPaper)) return [portfolio]
  return [portfolio, { words: `${view.building}${view.unit}`, onPress: () => open('/staff/stairwell/index') }]
}

type Props = { page: HouseholdPage; view: PlanView }

function Content({ page, view }: Props) {
  const { stairwellId, flatId } = page.flat
  return (
    <>
      <HeadCard page={page} view={view} />
      <View className="side-by-side">
        <View className="side-by-side-main stack">
          <KindsCard page={page} view={view} />
          <ItemsCard page={page} view={view} />
          <PromisesPart page={page} view={view} />
          {view.talk ? <TalkCard talk={view.talk} /> : null}
        </View>
        <View className="side-by-side-detail household-side stack">
          <VisitsCard page={page} view={view} />
          <FileCard stairwellId={stairwellId} flatId={flatId} />
        </View>
      </View>
      <Asked page={page} view={view} />
    </>
  )
}

function Asked({ page, view }: Props) {
  const { asking } = page
  if (!asking) return null
  if (asking.what === 'add') return <AddDialog page={page} view={view} />
  if (asking.what === 'kinds') return <KindsDialog page={page} view={view} />
  if (asking.what === 'contact') return <ContactDialog page={page} view={view} />
  const item = view.items.find(({ itemId }) => itemId === asking.itemId)
  if (!item) return null
  if (asking.what === 'more') return <MoreDialog page={page} view={view} item={item} />
  return <ItemDialog key={`${asking.itemId} ${asking.kind}`} page={page} item={item} kind={asking.kind} />
}

export default guarded(StaffHouseholdPage)
