import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { dial } from '@/lib/navigate'
import './safety.scss'

type Props = { phone: string; onComplain?: () => void }

/** Whom to ring when something is wrong, in words and one tap away; and where to say that something was not right. */
export const SafetyCard = ({ phone, onComplain }: Props) => (
  <Card>
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        遇到急事
      </View>
      <View>有人不舒服，先打 120；有危险，打 110；别的事打给居委会。拿不准就别动手，打电话问。</View>
      <View className="safety-ways">
        <Button icon="phone" label="打 120 急救" onPress={() => dial('120')}>
          120 急救
        </Button>
        <Button icon="phone" label="打 110 报警" onPress={() => dial('110')}>
          110 报警
        </Button>
        {phone ? (
          <Button icon="phone" label="打电话给居委会" onPress={() => dial(phone)}>
            居委会
          </Button>
        ) : null}
      </View>
      <View className="c-ink2">
        觉得哪里不对，比如被要求做别的事、有人塞钱：可以不做，也可以投诉，由社区和街道来处理，不会影响您。
      </View>
      {onComplain ? (
        <Button variant="link" onPress={onComplain}>
          我要投诉
        </Button>
      ) : null}
    </View>
  </Card>
)
