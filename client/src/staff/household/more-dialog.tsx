import type { PlanItemView, PlanView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { Dialog } from '@/components/dialog/dialog'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { moveTexts } from './move-texts'
import { nextStepOf, otherMoves } from './next-step'
import type { HouseholdPage } from './use-household'

type Props = { page: HouseholdPage; view: PlanView; item: PlanItemView }

/** What else may be done with an item. */
export function MoreDialog({ page, view, item }: Props) {
  return (
    <Dialog title={item.what} onClose={page.stop}>
      <View className="household-more">
        {otherMoves(item, nextStepOf(item, view.abilities.invite)).map((kind) => (
          <Press
            key={kind}
            className="household-more-row"
            label={moveTexts[kind].title}
            onPress={() => page.ask({ what: 'move', itemId: item.itemId, kind })}
          >
            <View className="grow">
              <View className="t-bold">{moveTexts[kind].title}</View>
              <View className="t-note">{moveTexts[kind].lead}</View>
            </View>
            <Icon name="next" className="c-ink2" />
          </Press>
        ))}
      </View>
    </Dialog>
  )
}
