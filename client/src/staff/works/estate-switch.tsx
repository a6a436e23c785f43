import { View } from '@tarojs/components'
import { useEach } from '@/api/use-each'
import { SelectField } from '@/components/select-field/select-field'
import { currentEstate } from '../current-estate'

/** For a crew of several estates: which one it looks at. Their names come with their works. */
export function EstateSwitch({ estateIds, estateId }: { estateIds: readonly string[]; estateId: string }) {
  const lists = useEach(
    'works.list',
    estateIds.map((id) => ({ estateId: id })),
  )
  return (
    <View className="works-estate">
      <SelectField
        label="哪个小区"
        value={estateId}
        options={estateIds.map((id, at) => ({
          value: id,
          words: lists[at]?.value?.estateName ?? `第 ${at + 1} 个小区`,
        }))}
        onChange={(id) => currentEstate.set(id)}
      />
    </View>
  )
}
