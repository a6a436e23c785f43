import { useState } from 'react'
import { dayOf } from '@/lib/format'
import { go } from '@/lib/navigate'
import type { WorksDesk } from '../works-gate/works-gate'
import { groupsOf } from './groups'
import { useAsk } from './use-ask'

/** The calendar of an estate's works: the week shown, the groups, and the ways on. */
export function useWorks({ estateId, list }: WorksDesk) {
  const today = dayOf(Date.now())
  const [on, setOn] = useState(today)
  const [isProposing, setProposing] = useState(false)
  const ask = useAsk(estateId, list.ready, today)
  return {
    today,
    on,
    setOn,
    groups: groupsOf(list.works, today),
    ask,
    isProposing,
    propose: () => setProposing(true),
    closePropose: () => setProposing(false),
    open: (worksId: string) => void go('/staff/riser-works/index', { estateId, worksId }),
    report: (worksId: string) => void go('/staff/report/index', { estateId, worksId }),
    toBaselines: (stairwellId: string) => void go('/staff/baselines/index', { stairwellId }),
    toCalendar: () => void go('/staff/works-calendar/index', { estateId }),
    toPlan: (planId: string) => {
      setProposing(false)
      void go('/staff/slots/index', { estateId, planId })
    },
  }
}
