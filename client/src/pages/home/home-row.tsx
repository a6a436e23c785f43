import { View } from '@tarojs/components'
import { CardLink } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { Unbroken } from '@/components/page/unbroken'

type Props = { icon: IconName; title: string; words: string; isMine?: boolean; onPress: () => void }

/** A way on from the first screen, in two lines; amber when it waits for the household. */
export const HomeRow = ({ icon, title, words, isMine, onPress }: Props) => (
  <CardLink label={`${title}，${words}`} onPress={onPress}>
    <View className="row home-row">
      <Icon name={icon} className={isMine ? 'c-amber' : 'c-teal'} />
      <View className="grow">
        <View className="t-lead">
          <Unbroken>{title}</Unbroken>
        </View>
        <View className="c-ink2">{words}</View>
      </View>
    </View>
  </CardLink>
)
