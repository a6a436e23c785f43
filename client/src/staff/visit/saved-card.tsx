import { visitOutcomeWords } from '@chuanmen/types/visit-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { go, goRoot } from '@/lib/navigate'
import type { VisitPage } from './use-visit'
import { outcomeOf, type VisitForm } from './visit-form'

/** It is with the server; the next step comes back on its day. */
export function SavedCard({ page, saved }: { page: VisitPage; saved: VisitForm }) {
  const outcome = outcomeOf(saved)
  return (
    <Card tone="teal">
      <View className="stack">
        <View className="row" {...aria({ role: 'status', live: 'polite' })}>
          <Icon name="ring-check" className="c-teal" />
          <View className="grow">
            <View className="t-lead">记好了</View>
            {outcome && outcome !== 'none' ? <View>{visitOutcomeWords[outcome]}</View> : null}
            <View>
              {saved.nextOn ? `${day(saved.nextOn)} ${saved.nextWhat}：那天会排到「今天」里。` : '没有下一步。'}
            </View>
          </View>
        </View>
        <View className="row row-wrap">
          <Button
            variant="outline"
            onPress={() => void go('/staff/household/index', { ...page.where, estateId: page.door?.estateId })}
          >
            看这一户
          </Button>
          <Button onPress={() => void goRoot('/staff/portfolio/index', { estateId: page.door?.estateId })}>
            下一户
          </Button>
        </View>
      </View>
    </Card>
  )
}
