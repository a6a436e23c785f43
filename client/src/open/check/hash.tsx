import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { inFours, readOut } from './in-fours'

type Props = { name: string; hash: string; note?: string }

/** A hash to be compared by eye with one on paper. */
export const Hash = ({ name, hash, note }: Props) => (
  <View>
    <View className="check-hash-name">{name}</View>
    {note ? <View className="t-note">{note}</View> : null}
    <View className="check-hash" {...aria({ role: 'img', label: `${name}，${readOut(hash)}` })}>
      {inFours(hash)}
    </View>
  </View>
)
