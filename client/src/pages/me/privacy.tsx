import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { aria } from '@/lib/aria'

/** What is kept of a resident, who sees it, and what is never asked. */
export const Privacy = () => (
  <Card>
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
        您的信息
      </View>
      <FactList
        facts={[
          { name: '记下', value: '您是哪一户、什么身份、怎么核验的；您的答复、说的话和时间；通知看没看', icon: 'doc' },
          { name: '谁能看', value: '您家的答复，只有您家和负责的工作人员看得到。邻居只看到管成没成串', icon: 'users' },
          { name: '留痕', value: '工作人员每看一次您的姓名或电话，都记下谁、何时、为什么', icon: 'shield' },
          { name: '不要', value: '身份证号、定位、通讯录都不要。手机号核对完不保存', icon: 'lock' },
          { name: '更正', value: '信息不对、想看留痕或要求删除，打电话给居委会', icon: 'phone' },
        ]}
      />
    </View>
  </Card>
)
