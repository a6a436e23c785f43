import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Foot, type FootSign } from '@/components/stairwell/foot'
import { aria } from '@/lib/aria'

const entries: { sign: FootSign; words: string }[] = [
  { sign: { kind: 'complete' }, words: '已成串：这一串每一户都同意了，可以排施工' },
  { sign: { kind: 'count', agreed: 3, total: 6 }, words: '办理中：6 户里 3 户已同意' },
  { sign: { kind: 'waiting' }, words: '办理中：只差一两户时不写数，免得猜到是谁家' },
  { sign: { kind: 'none' }, words: '还没征求意见' },
]

/** What the signs at the pipes' feet mean. Solid line: complete; dashed: not yet. */
export const Legend = () => (
  <Card tone="sunk">
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        怎么看这张图
      </View>
      <View>
        横着是楼层，竖着的线是一根根立管，每户楼上楼下串在一起。实线是成串了，虚线是还没有。别家怎么答的，这里看不到。
      </View>
      {entries.map(({ sign, words }) => (
        <View className="row my-pipes-legend" key={words}>
          <View className="my-pipes-sign">
            <Foot sign={sign} />
          </View>
          <View className="grow">{words}</View>
        </View>
      ))}
    </View>
  </Card>
)
