import type { EstateView } from '@chuanmen/types/estate'
import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { go } from '@/lib/navigate'
import { may } from '../may'

const ME_STALE_MS = 5 * 60_000

/** What to do about the gap above: whose door to knock on first, and how it came about. Only what is open to whoever looks. */
export function Ways({ estate }: { estate: EstateView }) {
  const { value } = useAction('me.home', {}, { staleMs: ME_STALE_MS })
  const grants = value?.staff?.grants ?? []
  const { estateId, gap, round } = estate
  const mayPlan = may(grants, 'planDoors', estate) && gap.risers > 0 && round?.state === 'open'
  const mayLook = may(grants, 'viewFigures', estate)
  if (!mayPlan && !mayLook) return null
  return (
    <View className="row row-wrap estate-ways">
      {mayPlan ? (
        <Button
          variant="primary"
          icon="calculator"
          label="算一算，先敲谁的门"
          onPress={() => void go('/staff/planner/index', { estateId })}
        >
          算一算
        </Button>
      ) : null}
      {mayLook ? (
        <Button icon="chart" onPress={() => void go('/staff/figures/index', { estateId })}>
          成串率走势
        </Button>
      ) : null}
    </View>
  )
}
