import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'
import { PhotoDrop } from '@/components/photo-drop/photo-drop'
import { altOf } from '@/components/photo-view/alt-of'
import './photo-tile.scss'

/** Photos side by side, as many as there is room for. */
export const PhotoTiles = ({ children }: { children: ReactNode }) => <View className="photo-tiles">{children}</View>

type Props = {
  /** Place in the row, from 1: what it is called. */
  nth: number
  /** Address of the picture; empty: it cannot be shown here. */
  path: string
  /** Below the picture. */
  note?: ReactNode
  onRemove: () => void
}

/** One photo taken, with the way to drop it. */
export function PhotoTile({ nth, path, note, onRemove }: Props) {
  return (
    <View className="photo-tile">
      {path ? (
        <Image className="photo-tile-image" mode="aspectFill" lazyLoad src={path} {...altOf(`第 ${nth} 张照片`)} />
      ) : (
        <Icon name="image" size={32} className="c-ink2" />
      )}
      {note}
      <PhotoDrop label={`去掉第 ${nth} 张`} onPress={onRemove} />
    </View>
  )
}
