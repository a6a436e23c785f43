import { Text, View } from '@tarojs/components'
import { type CSSProperties, useMemo } from 'react'
import { aria } from '@/lib/aria'
import { windowWidth } from '@/lib/screen'
import { OwnFlat, StaffFlats } from './flats'
import { layout } from './layout'
import type { Picture } from './model'
import { PipeFoot, PipeLine } from './pipe'
import { pictureWords, pipeWords } from './words'
import './stairwell.scss'

type Props = {
  picture: Picture
  mode: 'resident' | 'staff'
  /** Residents: `all` draws every pipe's foot (the page of the whole stairwell), `mine` only one's own (the home card). */
  feet?: 'mine' | 'all'
  /** About how wide it is drawn; decides only whether signs at the foot stand in two rows. */
  widthPx?: number
  selectedId?: string | undefined
  onSelect?: (flatId: string) => void
}

/** The stairwell cut open: floors are rows, flats are columns, pipes are vertical lines drawn through the flats they serve. */
export function Stairwell({ picture, mode, feet = 'mine', widthPx, selectedId, onSelect }: Props) {
  const isWhole = mode === 'resident' && feet === 'all'
  const hasLongRooms = picture.flats.some(({ room }) => room.length > 3)
  const width = widthPx ?? usualWidth(mode, isWhole, picture.positions.length, hasLongRooms)
  const shape = useMemo(() => layout(picture, isWhole ? 'whole' : mode, width), [picture, mode, isWhole, width])
  const { columns, shaft, rows, flats, pipes } = shape
  const hasMine = pipes.some(({ pipe }) => pipe.isMine)
  const hasFoot = (isMine: boolean | undefined) => mode === 'staff' || feet === 'all' || !hasMine || Boolean(isMine)
  const standing = pipes.filter(({ pipe }) => hasFoot(pipe.isMine))
  const levels = 1 + Math.max(0, ...standing.map(({ level }) => level))
  const style = {
    '--floors': String(rows.length),
    '--columns': String(columns.length),
    '--levels': String(levels),
  } as CSSProperties

  // A wide picture scrolls sideways, with large letters from three columns on; without flats to step through, the keyboard must reach it as a whole.
  const scrollable = process.env.TARO_ENV === 'h5' && isWhole && columns.length > 2 ? { tabIndex: 0 } : {}

  return (
    <View
      className={`sw sw-mode-${mode} ${isWhole ? 'sw-whole' : ''} ${rows.length > 8 ? 'sw-tall' : ''} ${hasLongRooms ? 'sw-long' : ''} ${columns.length > 4 ? 'sw-narrow' : ''}`}
      style={style}
      {...aria({ role: 'group', label: pictureWords(picture) })}
    >
      <View className="sw-scroll" {...scrollable}>
        <View className="sw-inner">
          <View className="sw-floors" {...aria({ hidden: true })}>
            {rows.map(({ floor, top, height }) => (
              <View key={floor} className="sw-floor" style={{ top: `${top}%`, height: `${height}%` }}>
                {String(floor)}
              </View>
            ))}
          </View>
          <View className="sw-drawing">
            <View className="sw-body">
              {mode === 'staff' ? (
                <StaffFlats flats={flats} selectedId={selectedId} onSelect={onSelect} />
              ) : (
                <OwnFlat flats={flats} />
              )}
              <View className="sw-slabs" />
              {columns.slice(1).map(({ position, left }) => (
                <View key={position} className="sw-wall" style={{ left: `${left}%` }} />
              ))}
              {shaft ? (
                <View className="sw-shaft" style={{ left: `${shaft.left}%`, width: `${shaft.width}%` }}>
                  {mode === 'staff' ? <View className="sw-window" /> : null}
                  {mode === 'staff' ? <View className="sw-stairs sw-stairs-back" /> : null}
                  <View className="sw-stairs" />
                  <View className="sw-door">{mode === 'staff' ? <Text>{picture.unit}</Text> : null}</View>
                </View>
              ) : null}
              <View className="sw-roof" />
              {pipes.map((placed) => (
                <PipeLine
                  key={placed.pipe.riserId}
                  placed={placed}
                  {...(hasFoot(placed.pipe.isMine) ? {} : { words: pipeWords(placed.pipe, picture) })}
                />
              ))}
            </View>
            <View className="sw-ground" />
            <View className="sw-feet">
              {standing.map((placed) => (
                <PipeFoot key={placed.pipe.riserId} placed={placed} words={pipeWords(placed.pipe, picture)} />
              ))}
            </View>
          </View>
        </View>
      </View>
    </View>
  )
}

/** How wide the picture usually is on this screen, in px; never narrower than stairwell.scss lets it be. */
function usualWidth(mode: Props['mode'], isWhole: boolean, columns: number, hasLongRooms: boolean): number {
  const screenWidth = windowWidth()
  if (mode === 'staff') {
    const least = columns * (hasLongRooms ? 100 : 84) + 20
    return Math.max(least, screenWidth >= 1024 ? 640 : screenWidth - 100)
  }
  return isWhole ? Math.max(columns * 86, Math.min(460, screenWidth - 90)) : 165
}
