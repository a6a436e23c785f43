import type { Workload } from '@chuanmen/types/portfolio'
import { View } from '@tarojs/components'
import { useRef } from 'react'
import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { go } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { HandOverDialog } from './hand-over-dialog'
import { PeopleCard } from './people-card'
import { TreeCard } from './tree-card'
import { UnassignedCard } from './unassigned-card'
import { UnitDialog } from './unit-dialog'
import { useOrganisation } from './use-organisation'
import './organisation.scss'

const TITLE = '谁联系谁'

function OrganisationPage() {
  return (
    <EstateGate title={TITLE} current="portfolio">
      {(desk) => <Organisation key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** How the neighbourhood is organised, who has how much, and what somebody who left still holds. */
function Organisation({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const page = useOrganisation(estate)
  const { value } = page.organisation
  // Who has handed everything over may be gone from the list while the dialog still says what went along.
  const kept = useRef<Workload>()
  const found = value?.people.find(({ personId }) => personId === page.handingOver)
  if (found) kept.current = found
  const handing = page.handingOver && kept.current?.personId === page.handingOver ? kept.current : undefined
  return (
    <StaffFrame
      title={TITLE}
      current="portfolio"
      note="组织、人手、每人手上有多少"
      path={[{ words: '联系户', onPress: () => void go('/staff/portfolio/index', { estateId: estate.estateId }) }]}
      {...frame}
      {...(value?.abilities.edit
        ? {
            actions: (
              <Button
                size="small"
                icon="users"
                onPress={() => void go('/staff/people/index', { estateId: estate.estateId })}
              >
                邀请同事
              </Button>
            ),
          }
        : {})}
    >
      <PageState of={page.organisation} rows={5} />
      {value ? (
        <>
          <UnassignedCard count={value.unassigned} estateId={estate.estateId} canAssign={value.abilities.assign} />
          <View className="organisation-columns">
            <PeopleCard page={page} people={value.people} />
            <TreeCard page={page} />
          </View>
          {handing ? <HandOverDialog page={page} from={handing} people={value.people} /> : null}
          {page.editing ? (
            <UnitDialog page={page} editing={page.editing} people={value.people} estate={estate} />
          ) : null}
        </>
      ) : null}
    </StaffFrame>
  )
}

export default guarded(OrganisationPage)
