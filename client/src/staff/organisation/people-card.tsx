import { staffRoleWords } from '@chuanmen/types/person'
import type { Workload } from '@chuanmen/types/portfolio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Press } from '@/components/press/press'
import { EmptyState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { type Ending, EndRoleDialog } from '../people/end-role-dialog'
import type { OrganisationPage } from './use-organisation'

/** Who left first, then by how much is overdue and how much there is. */
const inOrder = (people: readonly Workload[]) =>
  [...people].sort(
    (one, other) =>
      Number(other.hasLeft) - Number(one.hasLeft) || other.overdue - one.overdue || other.households - one.households,
  )

/** Everybody's load side by side: bars of the same length mean the same number of households. */
export function PeopleCard({ page, people }: { page: OrganisationPage; people: readonly Workload[] }) {
  const most = Math.max(1, ...people.map(({ households }) => households))
  const [ending, setEnding] = useState<Ending>()
  if (people.length === 0)
    return (
      <EmptyState
        icon="users"
        title="还没有人联系住户"
        words="请楼门长和党员来联系住户：邀请以后，把住户分给他们。"
        {...(page.canAssign
          ? { action: '邀请同事', onAction: () => void go('/staff/people/index', { estateId: page.estateId }) }
          : {})}
      />
    )
  return (
    <Card flush>
      <View className="organisation-head t-lead" {...aria({ role: 'heading', level: 2 })}>
        每人手上
      </View>
      {inOrder(people).map((person) => (
        <Person key={person.personId} page={page} person={person} most={most} onEnd={setEnding} />
      ))}
      {ending ? <EndRoleDialog ending={ending} onClose={() => setEnding(undefined)} /> : null}
    </Card>
  )
}

type Props = { page: OrganisationPage; person: Workload; most: number; onEnd: (ending: Ending) => void }

function Person({ page, person, most, onEnd }: Props) {
  const { personId, name, role, hasLeft, households, openItems, overdue, promises, visits } = person
  const roleWords = hasLeft ? `${staffRoleWords[role]} · 已经不做了` : staffRoleWords[role]
  const loadWords = [
    `${openItems} 件要办`,
    promises > 0 ? `${promises} 条承诺` : '',
    hasLeft ? '' : `这七天走访 ${visits} 次`,
  ]
    .filter(Boolean)
    .join(' · ')
  const { estateId } = page
  // Whoever keeps portfolios but not the list of staff ends a contact here, once nothing is left to hand over.
  const canEnd = page.canAssign && role === 'partyContact' && !hasLeft && households === 0
  const end = () => onEnd({ personId, name, grant: { role: 'partyContact', estateId }, words: staffRoleWords[role] })
  const open = () => void go('/staff/portfolio/index', { estateId, of: personId })
  return (
    <View className="organisation-person">
      <Press role="link" className="organisation-open" onPress={open}>
        <View className={`row organisation-name ${hasLeft ? 'c-brick' : ''}`}>
          <View className="t-bold grow">{name}</View>
          <View className="organisation-count">{`${households} 户`}</View>
        </View>
        <View className="row row-wrap organisation-name">
          <View className={`grow ${hasLeft ? 'c-brick' : 't-note'}`}>{roleWords}</View>
          {overdue > 0 ? <Tag tone="brick" icon="warning">{`${overdue} 户有事过期`}</Tag> : null}
        </View>
        <View className="organisation-track" {...aria({ hidden: true })}>
          <View
            className={`organisation-bar ${hasLeft ? 'organisation-bar-left' : ''}`}
            style={{ width: `${Math.round((households / most) * 100)}%` }}
          />
        </View>
        <View className="t-note">{loadWords}</View>
      </Press>
      {page.canAssign && households + openItems + promises > 0 ? (
        <Button
          size="small"
          variant={hasLeft ? 'danger' : 'secondary'}
          icon="swap"
          label={`把${name}联系的户交接给别人`}
          onPress={() => page.setHandingOver(personId)}
        >
          交接
        </Button>
      ) : null}
      {canEnd ? (
        <Button variant="link" label={`${name}不再担任${staffRoleWords[role]}`} onPress={end}>
          不再担任
        </Button>
      ) : null}
    </View>
  )
}
