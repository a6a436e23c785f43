import { View } from '@tarojs/components'
import { Part } from './profile-fields'

/** What volunteering here is and is not, in plain words, before anybody says yes (rule 41). */
export const PromiseCard = () => (
  <Part title="说在前头">
    <View className="stack">
      <View>• 自愿，不拿钱：不收红包、不收礼，也不垫钱。</View>
      <View>• 每一件接不接都由您，接了去不了，早点转出去就行，没有处罚。</View>
      <View>• 名字给您接下的那一户和工作人员看；电话只在接下以后、做完以前给他们看。</View>
      <View>• 住户的门牌、称呼、电话，接了才看得到，做完就看不到了。请不要抄下来，不要告诉别人。</View>
      <View>• 工作人员要先看一眼身份证，只记「核实过」，不留号码。</View>
      <View>• 做满一个月，或者陪去医院、上门照看，要先签一份书面的志愿服务协议；搬家具、陪去医院要有志愿者保险。</View>
      <View>• 随时可以停，资料由您改。</View>
    </View>
  </Part>
)
