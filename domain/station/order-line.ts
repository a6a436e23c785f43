import type { OrderInTheWay } from '../../types/station'

/** An order as one line of a refusal's detail, which holds texts: 「taskId 2026-11-28 9 送餐」. */
export const orderLine = ({ taskId, on, fromHour, service }: OrderInTheWay): string =>
  [taskId, on, fromHour, service].join(' ')

/** The line read back; null: it is none. A service's name may hold spaces. */
export const readOrderLine = (line: string): OrderInTheWay | null => {
  const [, taskId, on, hour, service] = /^(\S+) (\d{4}-\d\d-\d\d) (\d+) (.*)$/.exec(line) ?? []
  return taskId && on && hour ? { taskId, on, fromHour: Number(hour), service: service ?? '' } : null
}
