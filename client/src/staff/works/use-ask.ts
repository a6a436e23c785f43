import { dayAfter } from '@chuanmen/domain/consent/beijing-day'
import { ASK_AHEAD_DAYS_MAX, ASK_DAYS_MAX } from '@chuanmen/types/limits'
import type { Day } from '@chuanmen/types/schema'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'
import { useSeries } from '../series/use-series'

export type Ready = Output<'works.list'>['ready'][number]
export type AskForm = { chosen: string[]; halfDays: string; from: Day; until: Day }

export const keyOfReady = ({ stairwellId, riserId, roundId }: Ready) => `${roundId} ${stairwellId} ${riserId}`

/** The risers by round and stairwell: what one call may ask about. */
export function byStairwell(ready: readonly Ready[]) {
  const groups = new Map<string, { key: string; roundId: string; stairwellId: string; risers: Ready[] }>()
  for (const one of ready) {
    const { roundId, stairwellId } = one
    const key = `${roundId} ${stairwellId}`
    const group = groups.get(key) ?? { key, roundId, stairwellId, risers: [] }
    group.risers.push(one)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Households need some days to answer, and crews to plan. Our choice; staff change it in the form. */
const FIRST_IN_DAYS = 4
const SPAN_DAYS = 14

/** Days in a row somebody may be asked about: what is wrong with the chosen ones, in words. */
export function daysError({ from, until }: Pick<AskForm, 'from' | 'until'>, today: Day): string | undefined {
  if (!from || !until) return '请选从哪天到哪天'
  if (until < from) return '最后一天不能早于第一天'
  if (from <= today) return '从明天起才能约'
  if (until > dayAfter(from, ASK_DAYS_MAX - 1)) return `最多连着问 ${ASK_DAYS_MAX} 天`
  if (until > dayAfter(today, ASK_AHEAD_DAYS_MAX)) return `最远只能约到 ${ASK_AHEAD_DAYS_MAX} 天以后`
  return undefined
}

/** Choosing complete risers and the days about which their households are asked; a stairwell at a time goes to the server. */
export function useAsk(estateId: string, ready: readonly Ready[], today: Day) {
  const draft = useDraft<AskForm>(`works-ask:${estateId}`, {
    chosen: [],
    halfDays: '2',
    from: dayAfter(today, FIRST_IN_DAYS),
    until: dayAfter(today, FIRST_IN_DAYS + SPAN_DAYS - 1),
  })
  const series = useSeries(['works.list'])
  const [wasTried, setTried] = useState(false)
  // What was chosen before may have been asked since.
  const chosen = ready.filter((one) => draft.value.chosen.includes(keyOfReady(one)))
  const error: { chosen?: string; days?: string | undefined } = {
    ...(chosen.length === 0 ? { chosen: '请选至少一根立管' } : {}),
    days: daysError(draft.value, today),
  }

  const submit = async () => {
    setTried(true)
    if (chosen.length === 0 || error.days) return toFirstError()
    const { from, until, halfDays } = draft.value
    const jobs = byStairwell(chosen).map(({ key, roundId, stairwellId, risers }) => ({
      key,
      name: 'works.ask' as const,
      input: {
        roundId,
        stairwellId,
        riserIds: risers.map(({ riserId }) => riserId),
        halfDays: Number(halfDays),
        from,
        until,
      },
    }))
    const done = await series.run(jobs)
    if (done === 0) return
    toast(done === jobs.length ? '开始约了，住户会看到' : `${done} 个楼门开始约了，其余的请看原因`)
    if (done < jobs.length) return
    draft.change({ chosen: [] })
    setTried(false)
    series.reset()
  }

  return {
    form: draft.value,
    change: draft.change,
    chosen,
    error: wasTried ? error : {},
    last: dayAfter(today, ASK_AHEAD_DAYS_MAX),
    first: dayAfter(today, 1),
    series,
    submit,
  }
}
export type Ask = ReturnType<typeof useAsk>
