import { View } from '@tarojs/components'
import { useMutate } from '@/api/use-action'
import { Card } from '@/components/card/card'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { HouseholdRow } from './household-row'
import { isAwaited, type WorksView } from './visit-words'

/** The households of a riser: whether they said something, whether they come, and for those who manage also when they can. */
export function Households({ view }: { view: WorksView }) {
  const { worksId, estateId, stairwellId, flats, state, said, coming, households, abilities } = view
  const answer = useMutate('works.answerVisit', ['works.view', 'works.list'])
  return (
    <View className="stack">
      <View className="row row-wrap">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
          {`${households} 户`}
        </View>
        <View className="t-note">
          {state === 'asking' ? `${said} 户说了时间` : isAwaited(view) ? `${coming} 户说好在家` : ''}
        </View>
      </View>
      <FailureNote failure={answer.failure} />
      <Card flush>
        {flats.map((flat) => (
          <HouseholdRow
            key={flat.flatId}
            flat={flat}
            view={view}
            canManage={abilities.manage}
            isBusy={answer.isBusy}
            onTell={(canBeThere) => void answer.run({ worksId, flatId: flat.flatId, canBeThere })}
            onFill={() => void go('/pages/availability/index', { flatId: flat.flatId, stairwellId })}
            // The household's file has its numbers, each shown for a reason that is logged.
            onRing={() => void go('/staff/stairwell/index', { estateId, stairwellId, flatId: flat.flatId })}
          />
        ))}
      </Card>
    </View>
  )
}
