import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'

type Props = { isHeld: boolean; isStopped: boolean }

/** What a form says that waits for its photos, or that stopped because one of them was not taken. */
export const HeldNote = ({ isHeld, isStopped }: Props) =>
  isHeld ? (
    <View className="c-ink2" {...aria({ role: 'status', live: 'polite' })}>
      照片传完就提交，不用再点。
    </View>
  ) : isStopped ? (
    <View className="c-brick t-bold" {...aria({ role: 'alert' })}>
      还没提交：有照片没有传成，原因写在照片下面。去掉它或重拍一张，再点一次。
    </View>
  ) : null
