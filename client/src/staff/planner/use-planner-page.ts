import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { go, param } from '@/lib/navigate'
import { windowWidth } from '@/lib/screen'
import { doorsByFlat } from './find-door'
import { usePlanner } from './use-planner'

const DESKTOP_PX = 1024

/** What is asked above the page: about a door that was tapped, or how many visits one takes. */
export type Asked = { what: 'door' | 'visits'; flatId: string }

/** The planner, and what of it is looked at: which stairwell, which doors are open, whether it is being printed. */
export function usePlannerPage(estateId: string) {
  const { params } = useRouter()
  const model = usePlanner(estateId)
  const { plan, stairwells } = model
  /** `''`: all of them. */
  const [onlyId, setOnly] = useState(param(params, 'stairwellId'))
  const [openId, setOpen] = useState('')
  const [pictureId, setPicture] = useState('')
  const [asked, ask] = useState<Asked>()
  const [isPrinting, setPrinting] = useState(false)
  const doors = useMemo(() => doorsByFlat(stairwells), [stairwells])
  const numbers = useMemo(() => new Map(plan?.doors.map(({ door }, at) => [door.flatId, at + 1])), [plan])
  const planned = useMemo(() => new Map(plan?.doors.map((one) => [one.door.flatId, one])), [plan])
  const barred = useMemo(() => new Map(plan?.barred.map(({ door, words }) => [door.flatId, words])), [plan])
  const isDesktop = windowWidth() >= DESKTOP_PX
  const shown = useMemo(
    () => (plan?.doors ?? []).filter(({ stairwellId }) => onlyId === '' || stairwellId === onlyId),
    [plan, onlyId],
  )
  return {
    model,
    estateId,
    /** Doors of the plan, of the stairwell that is looked at. */
    shown,
    doors,
    numbers,
    planned,
    /** Who may not be visited now, in words. */
    barred,
    onlyId,
    setOnly: (stairwellId: string) => {
      setOnly(stairwellId)
      setPicture('')
    },
    openId,
    /** Opens or shuts a row; on a desktop the picture beside it follows. */
    toggle: (flatId: string) => {
      setOpen((now) => (now === flatId ? '' : flatId))
      if (isDesktop) setPicture(doors.get(flatId)?.stairwellId ?? '')
    },
    /** The stairwell whose picture is drawn: on a desktop one always is. */
    pictureId: isDesktop ? pictureOf(pictureId || onlyId, shown, stairwells) : pictureId,
    setPicture,
    isDesktop,
    asked,
    ask,
    stopAsking: () => ask(undefined),
    isPrinting,
    setPrinting,
    openTable: () => void go('/staff/planner-table/index', { estateId }),
    openVisit: (flatId: string) => openAt('/staff/visit/index', doors.get(flatId)?.stairwellId, flatId),
    openHousehold: (flatId: string) => openAt('/staff/household/index', doors.get(flatId)?.stairwellId, flatId),
  }
}
export type PlannerPageState = ReturnType<typeof usePlannerPage>

const openAt = (path: string, stairwellId: string | undefined, flatId: string) => void go(path, { stairwellId, flatId })

/** The one asked for, else the plan's first, else the first there is. */
const pictureOf = (
  wanted: string,
  shown: readonly { stairwellId: string }[],
  stairwells: readonly { stairwellId: string }[],
) =>
  stairwells.some(({ stairwellId }) => stairwellId === wanted)
    ? wanted
    : (shown[0]?.stairwellId ?? stairwells[0]?.stairwellId ?? '')
