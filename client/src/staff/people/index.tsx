import type { StaffGrant } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { DataTable } from '@/components/data-table/data-table'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, RefusedState } from '@/components/states/states'
import { day } from '@/lib/format'
import { param } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { type Ending, EndRoleDialog } from './end-role-dialog'
import { InviteForm } from './invite-form'
import { Invited } from './invited'
import { rolesIMayInvite } from './roles-i-may-invite'
import { grantWords, type Labels } from './scope-words'
import { useInvite } from './use-invite'
import './people.scss'

const ME_STALE_MS = 5 * 60_000

function PeoplePage() {
  return (
    <EstateGate title="工作人员" current="people">
      {(desk) => <People key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function People({ desk: { estate, grants, frame } }: { desk: EstateDesk }) {
  const roles = rolesIMayInvite(grants)
  const maySeeAll = grants.some(({ role }) => role === 'administrator' || role === 'street')
  const estates = useAction('estate.list', {})
  const staff = useAction('staff.list', {}, { enabled: maySeeAll })
  const me = useAction('me.home', {}, { staleMs: ME_STALE_MS })
  const [ending, setEnding] = useState<Ending>()
  const { params } = useRouter()
  const edit = useInvite(estate.estateId, roles.length === 1 ? roles[0] : undefined, param(params, 'stationId'))
  const labels: Labels = new Map([
    ...(estates.value?.estates ?? []).map(({ estateId, name }) => [estateId, name] as const),
    ...estate.stairwells.map(({ stairwellId, building, unit }) => [stairwellId, `${building}${unit}`] as const),
  ])
  if (roles.length === 0) {
    return (
      <StaffFrame title="工作人员" current="people" {...frame}>
        <RefusedState words="邀请同事由社区、街道或管理员来做。" phone={estate.phone} />
      </StaffFrame>
    )
  }
  return (
    <StaffFrame title="工作人员" current="people" note="谁在做什么、管到哪里" {...frame}>
      <View className={maySeeAll ? 'side-by-side' : 'people-alone'}>
        <View className="side-by-side-main stack">
          {maySeeAll ? <PageState of={staff} rows={3} /> : <View className="t-note">全部名单由街道和管理员查看。</View>}
          {staff.value?.staff.length === 0 ? (
            <EmptyState icon="users" title="还没有别的同事" words="邀请的人领取邀请码以后，会出现在这里。" />
          ) : null}
          {staff.value && staff.value.staff.length > 0 ? (
            <DataTable
              label="工作人员"
              rows={staff.value.staff}
              rowKey={({ personId }) => personId}
              columns={[
                { key: 'name', title: '姓名', render: ({ name }) => <View className="t-bold">{name}</View> },
                {
                  key: 'grants',
                  title: '做什么',
                  track: 'minmax(0, 3fr)',
                  render: ({ personId, name, grants: held }) => (
                    <Grants
                      grants={held}
                      labels={labels}
                      name={name}
                      // Nobody shuts the door behind oneself.
                      canEnd={(grant) => roles.includes(grant.role) && me.value?.personId !== personId}
                      onEnd={(grant, words) => setEnding({ personId, name, grant, words })}
                    />
                  ),
                },
                { key: 'since', title: '加入', render: ({ since }) => day(since, Date.now()) },
              ]}
            />
          ) : null}
        </View>
        <View className="side-by-side-detail">
          {edit.invited ? (
            <Invited {...edit.invited} onAgain={edit.again} />
          ) : (
            <InviteForm
              edit={edit}
              roles={roles}
              estates={estates.value?.estates ?? []}
              streets={estates.value?.streets ?? []}
            />
          )}
        </View>
      </View>
      {ending ? <EndRoleDialog ending={ending} onClose={() => setEnding(undefined)} /> : null}
    </StaffFrame>
  )
}

type GrantsProps = {
  grants: readonly StaffGrant[]
  labels: Labels
  name: string
  canEnd: (grant: StaffGrant) => boolean
  onEnd: (grant: StaffGrant, words: string) => void
}

function Grants({ grants, labels, name, canEnd, onEnd }: GrantsProps) {
  return (
    <View>
      {grants.map((grant) => {
        const { role, scope } = grantWords(grant, labels)
        const words = `${role} · ${scope}`
        return (
          <View key={words} className="people-grant">
            <View className="grow">{words}</View>
            {canEnd(grant) ? (
              <Button variant="link" label={`不做了，${name}的${words}`} onPress={() => onEnd(grant, words)}>
                不做了
              </Button>
            ) : null}
          </View>
        )
      })}
    </View>
  )
}

export default guarded(PeoplePage)
