import type { Failure } from '@/api/failure'
import type { Form, Question } from './form'

/** The question whose answer the server refused; undefined: none of them alone. */
export function refusedAt({ code, detail }: Failure, { tasks }: Form): Question | undefined {
  const withStation = tasks.find(({ station }) => station !== null)
  switch (code) {
    case 'help_window_invalid': {
      const task = tasks[Number(detail?.task ?? 0)] ?? tasks[0]
      return task ? `when:${task.kind}` : undefined
    }
    case 'help_health_consent_needed':
    case 'help_guardian_consent_needed':
      return 'consent'
    case 'slot_full':
    case 'slot_closed':
    case 'service_unknown':
    case 'price_not_agreed':
      return withStation ? `by:${withStation.kind}` : undefined
    default:
      return undefined
  }
}
