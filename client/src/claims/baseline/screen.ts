import type { Surface } from '@chuanmen/types/baseline'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Rooms } from './rooms'

export type Screen =
  | { screen: 'rooms' }
  | { screen: 'room'; roomId: string }
  | { screen: 'surface'; roomId: string; surface: Surface }
  | { screen: 'review' }

/** Which screen of the page is open; the way back leads up, not to where somebody came from. */
export function useScreen(rooms: Rooms) {
  const [at, setAt] = useState<Screen>({ screen: 'rooms' })
  const room =
    at.screen === 'room' || at.screen === 'surface' ? rooms.find(({ roomId }) => roomId === at.roomId) : undefined
  const go = (next: Screen) => {
    setAt(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }
  const back = () => go(at.screen === 'surface' ? { screen: 'room', roomId: at.roomId } : { screen: 'rooms' })
  const isLost = (at.screen === 'room' || at.screen === 'surface') && !room
  return { at: isLost ? ({ screen: 'rooms' } as const) : at, room, go, back }
}
export type Screens = ReturnType<typeof useScreen>
