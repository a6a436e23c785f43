import type { PortfolioRow } from '@chuanmen/types/portfolio'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { isContactOnly } from '@/components/tab-bar/desk'
import { keepForDay, keptForDay } from '@/lib/day-kept'
import { dayOf } from '@/lib/format'
import { go, param } from '@/lib/navigate'
import { saveFile } from '@/lib/save-file'
import { windowWidth } from '@/lib/screen'
import { useEstateId } from '../current-estate'
import { may } from '../may'
import { useDesk } from '../use-desk'
import { keepDoors } from '../visit/kept-door'
import { filtered, inOrder, type Order } from './order'
import { portfolioSheet } from './sheet'

export type Portfolio = Output<'portfolio.view'>

const LOOK_MS = 60_000
const ME_STALE_MS = 5 * 60_000
const DESKTOP_PX = 1024

/** Whose households: 「我联系的户」「还没人联系的户」「孙静联系的户」. */
export const titleOf = (of: string, name = '') =>
  of === 'me' ? '我联系的户' : of === 'nobody' ? '还没人联系的户' : `${name}联系的户`

/** Households of one portfolio, in the order and part of it that is looked at; for who may assign, those chosen to be given to somebody. Kept for the day, for a stairwell without a network. */
export function usePortfolio() {
  const { params } = useRouter()
  const estateId = useEstateId()
  const [of, setOf] = useState(param(params, 'of') || 'me')
  const view = useAction('portfolio.view', { estateId, of }, { enabled: estateId !== '', everyMs: LOOK_MS })
  const me = useAction('me.home', {}, { staleMs: ME_STALE_MS })
  const grants = me.value?.staff?.grants ?? []
  const place = useAction('estate.view', { estateId }, { enabled: estateId !== '', staleMs: ME_STALE_MS })
  const estate = place.value?.unchanged === false ? place.value : undefined
  const desk = useDesk(estate?.name)
  const keptKey = `portfolio:${estateId}:${of}`
  const isAway = view.failure?.kind === 'offline' || view.failure?.kind === 'timeout'
  const list = view.value ?? (isAway ? keptForDay<Portfolio>(keptKey) : undefined)
  useEffect(() => {
    if (!view.value) return
    keepForDay(keptKey, view.value)
    keepDoors(
      Object.fromEntries(
        view.value.rows.map(({ flatId, building, unit, room }) => [flatId, { building, unit, room, estateId }]),
      ),
    )
  }, [view.value, keptKey, estateId])

  const [order, setOrder] = useState<Order>({ key: 'due', descending: false })
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isChoosing, setChoosing] = useState(false)
  const [isAssigning, setAssigning] = useState(false)
  const [isImporting, setImporting] = useState(param(params, 'show') === 'import')
  const shown = inOrder(filtered(list?.rows ?? [], words), order)
  const isAllChosen = shown.length > 0 && shown.every(({ flatId }) => chosen.includes(flatId))
  const choose = (on: boolean) => {
    setChoosing(on)
    setChosen([])
  }
  return {
    estateId,
    of,
    setOf: (next: string) => {
      choose(false)
      setOf(next)
    },
    list,
    state: { ...view, value: list, isOffline: isAway },
    isContact: isContactOnly(grants),
    has: (power: Parameters<typeof may>[1]) => estate !== undefined && may(grants, power, estate),
    frame: { ...desk, ...(estate ? { phone: { who: `${estate.name}居委会`, number: estate.phone } } : {}) },
    isDesktop: windowWidth() >= DESKTOP_PX,
    order,
    setOrder,
    words,
    setWords,
    shown,
    isChoosing,
    choose,
    chosen,
    chosenRows: (list?.rows ?? []).filter(({ flatId }) => chosen.includes(flatId)),
    toggle: (flatId: string) =>
      setChosen((before) => (before.includes(flatId) ? before.filter((one) => one !== flatId) : [...before, flatId])),
    isAllChosen,
    chooseAll: () => setChosen(isAllChosen ? [] : shown.map(({ flatId }) => flatId)),
    isAssigning,
    setAssigning,
    isImporting,
    setImporting,
    open: ({ stairwellId, flatId }: PortfolioRow) =>
      void go('/staff/household/index', { estateId, stairwellId, flatId }),
    save: () =>
      void saveFile(`${titleOf(of, list?.name)} ${dayOf(Date.now())}.csv`, { text: portfolioSheet(shown, Date.now()) }),
    again: view.again,
  }
}
export type PortfolioPage = ReturnType<typeof usePortfolio>
