import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useAction } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { go, goRoot, param } from '@/lib/navigate'
import { useEstateId } from '../current-estate'
import { type SetupKey, setupSteps } from '../setup/setup-steps'
import { useLiveEstate } from '../use-live-estate'
import { buildingsOf, type Order } from './buildings'
import { exportStairwells } from './export-table'

export type Shape = 'picture' | 'table'

const setupPath: Record<SetupKey, string> = {
  estate: '/staff/estates/index',
  roster: '/staff/roster/index',
  risers: '/staff/risers/index',
  round: '/staff/rounds/index',
  notice: '/staff/notices/index',
}

/** One estate, live: the figures, its buildings in the chosen order, and what is still to set up. */
export function useEstate() {
  const { params } = useRouter()
  const estateId = useEstateId()
  const live = useLiveEstate(estateId)
  const [order, setOrder] = useState<Order>('door')
  const [shape, setShape] = useState<Shape>('picture')
  const view = live.value
  const only = param(params, 'building')

  const notices = useAction(
    'notice.list',
    { estateId },
    { enabled: Boolean(view?.abilities.publishNotice), staleMs: 60_000 },
  )
  const publishedNotices = notices.value
    ? notices.value.notices.filter(({ state }) => state === 'published').length
    : null
  const steps = view ? setupSteps({ ...view, publishedNotices }) : []
  const canSetUp = Boolean(view && (view.abilities.importRoster || view.abilities.openRound))
  const isNoticeKnown = !view?.abilities.publishNotice || notices.value !== undefined

  const buildings = useMemo(() => (view ? buildingsOf(view.stairwells, order) : []), [view, order])

  const openSetup = (key: SetupKey) => {
    const unset = view?.stairwells.find(({ risers }) => risers === 0)
    void go(setupPath[key], { estateId, ...(key === 'risers' && unset ? { stairwellId: unset.stairwellId } : {}) })
  }
  const download = async () => {
    if (!view) return
    try {
      await exportStairwells(
        view.name,
        buildings.flatMap(({ stairwells }) => stairwells),
      )
      toast('表格已导出，只有数字，没有住户姓名')
    } catch {
      toast('没有导出成功，请再试一次')
    }
  }

  return {
    estateId,
    live,
    view,
    order,
    setOrder,
    shape,
    setShape,
    buildings: only ? buildings.filter(({ building }) => building === only) : buildings,
    only,
    showAll: () => void goRoot('/staff/estate/index', { estateId }),
    steps,
    showSteps: canSetUp && isNoticeKnown && steps.some(({ state }) => state !== 'done'),
    openSetup,
    download,
    openStairwell: (stairwellId: string) => void go('/staff/stairwell/index', { stairwellId, estateId }),
    changeEstate: () => void go('/staff/estates/index'),
  }
}
