import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import type { Box, Layout } from './layout'
import { drawnMarkWords, flatWords } from './words'

const place = ({ left, top, width, height }: Box) => ({
  left: `${left}%`,
  top: `${top}%`,
  width: `${width}%`,
  height: `${height}%`,
})

type StaffProps = {
  flats: Layout['flats']
  selectedId: string | undefined
  onSelect: ((flatId: string) => void) | undefined
}

/** Staff: every flat with its room, masked owner and state; tapping opens its file. */
export function StaffFlats({ flats, selectedId, onSelect }: StaffProps) {
  const rooms = new Map(flats.map(({ flat }) => [flat.flatId, flat.room]))
  return (
    <>
      {flats.map(({ flat, box, isJoined }) => {
        const { flatId, mark, knock } = flat
        const id = flat.joinedTo ?? flatId
        const isSelected = id === selectedId
        const className = `sw-flat ${mark ? `sw-is-${mark}` : ''} ${knock ? 'sw-lit' : ''} ${isJoined ? 'sw-joined' : ''} ${isSelected ? 'sw-selected' : ''}`
        const words = flatWords(flat, flat.joinedTo ? rooms.get(flat.joinedTo) : undefined)
        // A name that begins with what is drawn: speech control finds it (WCAG 2.5.3).
        const drawn = [flat.room, knock, flat.note ?? flat.name, mark && drawnMarkWords[mark]].filter(Boolean).join(' ')
        const inside = (
          <>
            <View className="sw-room">
              <Text>{`${flat.room} `}</Text>
              {knock ? <Text className="sw-knock">{`${knock} `}</Text> : null}
            </View>
            {flat.note || flat.name ? <View className="sw-name">{flat.note ?? flat.name}</View> : null}
            {mark ? (
              <View className="sw-state">
                <Icon name={mark} className="sw-state-icon" />
                <Text className="sw-state-words">{drawnMarkWords[mark]}</Text>
              </View>
            ) : null}
          </>
        )
        return onSelect ? (
          <Press
            key={flatId}
            className={className}
            style={place(box)}
            label={[drawn, flat.joinedTo || knock ? words : '', isSelected ? '已选中' : ''].filter(Boolean).join('，')}
            onPress={() => onSelect(id)}
          >
            {inside}
          </Press>
        ) : (
          <View key={flatId} className={className} style={place(box)} {...aria({ role: 'img', label: words })}>
            {inside}
          </View>
        )
      })}
    </>
  )
}

/** Residents: only the own flat is marked; the others are empty rooms. */
export function OwnFlat({ flats }: { flats: Layout['flats'] }) {
  return (
    <>
      {flats.map(({ flat, box, isJoined }) => {
        if (flat.isMine) {
          return (
            <View
              key={flat.flatId}
              className="sw-mine"
              style={place(box)}
              {...aria({ role: 'img', label: flatWords(flat) })}
            >
              <Text>我家</Text>
            </View>
          )
        }
        return isJoined ? <View key={flat.flatId} className="sw-flat sw-joined" style={place(box)} /> : null
      })}
    </>
  )
}
