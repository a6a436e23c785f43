import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { saveDraft } from '@/lib/draft'
import { dayHour } from '@/lib/format'
import { go } from '@/lib/navigate'
import { forgetUnsent, takeUnsentBack, type Unsent } from '../file/unsent'

type Props = { entry: Unsent; stairwellId: string }

/** Handed in on this phone, and not with the server yet: it goes by itself; or it was refused and can be mended. */
export function UnsentCard({ entry, stairwellId }: Props) {
  const { id, title, at, refused, flatId } = entry
  const mend = () => {
    const form = takeUnsentBack(id)
    if (form) saveDraft(`claim-file:${flatId}`, form)
    void go('/claims/file/index', { flatId, stairwellId })
  }
  return (
    <Card tone="amber">
      <View className="stack" {...aria({ role: 'status' })}>
        <View className="row list-unsent">
          <Icon name={refused ? 'warning' : 'wifi-off'} className={refused ? 'c-brick' : 'c-amber'} />
          <View className="grow">
            <View className="t-bold">{refused ? '没有收下' : '还没发出去'}</View>
            <View>{title}</View>
            <View className="t-note">{refused ?? `${dayHour(at)}填的。有网了自己发，不用再填。`}</View>
          </View>
        </View>
        {refused ? (
          <View className="row row-wrap">
            <Button onPress={() => forgetUnsent(id)}>不要了</Button>
            <Button variant="outline" onPress={mend}>
              改一改再交
            </Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}
