import { helpKinds, helpKindWords } from '@chuanmen/types/help-words'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Timeline } from '@/components/timeline/timeline'
import { aria } from '@/lib/aria'
import { kindIcons } from '../words/title'

/** Nothing was asked for here yet: what may be, and how it goes. */
export const AboutCard = () => (
  <Card>
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        停水、施工时不方便，请人搭把手
      </View>
      <View className="help-list-kinds">
        {helpKinds.map((kind) => (
          <View className="help-list-kind" key={kind}>
            <Icon name={kindIcons[kind]} className="c-teal" />
            <Text className="grow">{helpKindWords[kind]}</Text>
          </View>
        ))}
      </View>
      <Timeline
        steps={[
          { id: 'ask', title: '说要什么、什么时候', note: '两分钟，不用写原因', state: 'later' },
          { id: 'find', title: '先问同楼门的，再一圈圈问远', note: '没人接，社区工作人员来安排', state: 'later' },
          { id: 'come', title: '人到门口，您报签到码', note: '谁来、电话多少，都先告诉您', state: 'later' },
          { id: 'done', title: '办完您说好不好', note: '不合适可以向街道说，也可以不再请这位', state: 'later' },
        ]}
      />
      <View className="c-ink2">
        邻居志愿者不收钱，身份由社区核实过。接了的人才看得到您的门牌和电话，办完就看不到了。
      </View>
    </View>
  </Card>
)
