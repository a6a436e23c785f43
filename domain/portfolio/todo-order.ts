import { TODOS_MAX } from '../../types/limits'
import { type Todo, todoKinds } from '../../types/portfolio'

/** In the order of kinds, then what is most late, then by day (what has none comes last); at most `TODOS_MAX`, and how many are left out. */
export const inTodoOrder = (todos: readonly Todo[]): { todos: Todo[]; more: number } => {
  const day = ({ on }: Todo): string => on ?? '9999'
  const sorted = [...todos].sort(
    (one, other) =>
      todoKinds.indexOf(one.kind) - todoKinds.indexOf(other.kind) ||
      other.late - one.late ||
      day(one).localeCompare(day(other)) ||
      one.key.localeCompare(other.key),
  )
  return { todos: sorted.slice(0, TODOS_MAX), more: Math.max(0, sorted.length - TODOS_MAX) }
}
