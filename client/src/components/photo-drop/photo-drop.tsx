import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import './photo-drop.scss'

/** The round × in the corner of a photo that was just taken; the photo's own box is positioned. */
export const PhotoDrop = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <Press className="photo-drop" label={label} onPress={onPress}>
    <View className="photo-drop-disc">
      <Icon name="close" size={16} />
    </View>
  </Press>
)
