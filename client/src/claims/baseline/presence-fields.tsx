import { View } from '@tarojs/components'
import { Field } from '@/components/field/field'
import { PhotoField } from '@/components/photo-field/photo-field'
import type { PhotoQueue } from '@/lib/use-photo-queue'

const NAME_MAX = 20

type Props = { name: string; onName: (name: string) => void; paper: PhotoQueue; wasTried: boolean; what: string }

/** Who of the household is beside staff, and the photo of what they signed on paper or screen. */
export const PresenceFields = ({ name, onName, paper, wasTried, what }: Props) => (
  <View className="stack">
    <View>{`住户本人在场时，请他在${what}上签名，再拍下来。`}</View>
    <Field
      label="谁签的"
      required
      value={name}
      maxLength={NAME_MAX}
      placeholder="住户姓名"
      onChange={onName}
      error={wasTried && !name.trim() ? '请写下签字人的姓名' : undefined}
    />
    <PhotoField
      label="签了字的那张纸"
      queue={paper}
      max={1}
      camera
      error={wasTried && paper.receivedIds.length === 0 ? presenceError(paper) : undefined}
    />
  </View>
)

const presenceError = ({ pending }: PhotoQueue) =>
  pending > 0 ? '签字的照片还没传完，传完就能提交' : '请拍下签了字的那张纸'

/** Whether both are there. */
export const hasPresence = (name: string, paper: PhotoQueue) => name.trim() !== '' && paper.receivedIds.length > 0
