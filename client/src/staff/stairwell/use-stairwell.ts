import Taro, { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useAction } from '@/api/use-action'
import { staffPicture } from '@/components/stairwell/from-server'
import { go, goRoot, param } from '@/lib/navigate'
import { screen } from '@/lib/screen'
import { useLiveStairwell } from '../use-live-stairwell'
import { withWorks } from './works-of'

export const PANEL_ID = 'stairwell-panel'
const DESKTOP_PX = 1024
const LOOK_AT_WORKS_MS = 30_000

/** One stairwell, live, and the flat or pipe somebody tapped. */
export function useStairwell() {
  const { params } = useRouter()
  const stairwellId = param(params, 'stairwellId')
  const live = useLiveStairwell(stairwellId)
  const view = live.value
  const [selectedId, setSelected] = useState(param(params, 'flatId'))
  const [lockingId, setLocking] = useState<string>()
  // Whoever may not see the works (the administrator) sees the picture without them.
  const list = useAction(
    'works.list',
    { estateId: view?.estateId ?? '' },
    { enabled: view !== undefined, everyMs: LOOK_AT_WORKS_MS },
  ).value
  const works = useMemo(() => list?.works.filter((row) => row.stairwellId === stairwellId) ?? [], [list, stairwellId])
  const picture = useMemo(() => (view ? withWorks(staffPicture(view), works) : undefined), [view, works])
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
    works,
    selected,
    select,
    close: () => setSelected(''),
    locking: view?.risers.find(({ riserId }) => riserId === lockingId),
    startLocking: setLocking,
    stopLocking: () => setLocking(undefined),
    openEstate: (building?: string) => void goRoot('/staff/estate/index', { estateId: view?.estateId, building }),
    openRisers: () => void go('/staff/risers/index', here),
    openPlanner: () => void go('/staff/planner/index', here),
    openBaselines: () => void go('/staff/baselines/index', { stairwellId }),
    openSticker: () => void go('/staff/sticker/index', here),
    openPool: () => void go('/claims/pool/index', { stairwellId }),
    openWorks: (worksId: string) => void go('/staff/riser-works/index', { worksId }),
    openPaper: (flatId?: string) => void go('/staff/paper/index', { ...here, flatId }),
    openCorrection: (flatId: string) => void go('/staff/flat-correct/index', { ...here, flatId }),
  }
}
