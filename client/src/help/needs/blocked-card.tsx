import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import type { Needs } from './use-needs'

/** Whom this household would rather not have: only it reads this, and takes it back with a tap. */
export function BlockedCard({ needs: { view, form, change } }: { needs: Needs }) {
  const blocked = view?.blocked ?? []
  if (blocked.length === 0) return null
  const { unblock } = form
  const toggle = (id: string) =>
    change({ unblock: unblock.includes(id) ? unblock.filter((one) => one !== id) : [...unblock, id] })
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          不再请的人
        </View>
        <View className="c-ink2">只有您家看得到，他们不知道。</View>
        {blocked.map(({ volunteerId, name }) => {
          const isBack = unblock.includes(volunteerId)
          return (
            <View className="row" key={volunteerId}>
              <View className="grow">
                <View className="t-bold">{name}</View>
                {isBack ? <View className="t-note">点「记下来」以后可以再请</View> : null}
              </View>
              <Button
                size="small"
                label={isBack ? `还是不请${name}` : `可以再请${name}`}
                onPress={() => toggle(volunteerId)}
              >
                {isBack ? '还是不请' : '可以再请'}
              </Button>
            </View>
          )
        })}
      </View>
    </Card>
  )
}
