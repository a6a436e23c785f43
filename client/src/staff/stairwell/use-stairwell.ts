import Taro, { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { staffPicture } from '@/components/stairwell/from-server'
import { go, goRoot, param } from '@/lib/navigate'
import { screen } from '@/lib/screen'
import { useLiveStairwell } from '../use-live-stairwell'

export const PANEL_ID = 'stairwell-panel'
const DESKTOP_PX = 1024

/** One stairwell, live, and the flat or pipe somebody tapped. */
export function useStairwell() {
  const { params } = useRouter()
  const stairwellId = param(params, 'stairwellId')
  const live = useLiveStairwell(stairwellId)
  const view = live.value
  const [selectedId, setSelected] = useState(param(params, 'flatId'))
  const [lockingId, setLocking] = useState<string>()
  const picture = useMemo(() => (view ? staffPicture(view) : undefined), [view])
  const selected = view?.flats.find(({ flatId }) => flatId === selectedId)

  const select = (flatId: string) => {
    setSelected(flatId)
    // On a phone the panel stands below the picture: bring it up.
    if (Taro.getWindowInfo().windowWidth < DESKTOP_PX) {
      const { statusBar, bar } = screen()
      setTimeout(
        () =>
          void Taro.pageScrollTo({ selector: `#${PANEL_ID}`, offsetTop: -(statusBar + bar + 8), duration: 200 }).catch(
            () => undefined,
          ),
        60,
      )
    }
  }
  const here = { stairwellId, estateId: view?.estateId }
  return {
    stairwellId,
    live,
    view,
    picture,
    selected,
    select,
    close: () => setSelected(''),
    locking: view?.risers.find(({ riserId }) => riserId === lockingId),
    startLocking: setLocking,
    stopLocking: () => setLocking(undefined),
    openEstate: (building?: string) => void goRoot('/staff/estate/index', { estateId: view?.estateId, building }),
    openRisers: () => void go('/staff/risers/index', here),
    openSticker: () => void go('/staff/sticker/index', here),
    openPaper: (flatId?: string) => void go('/staff/paper/index', { ...here, flatId }),
    openCorrection: (flatId: string) => void go('/staff/flat-correct/index', { ...here, flatId }),
  }
}
