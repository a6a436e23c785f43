import type * as z from 'zod'

/**
 * A query reads and may be repeated freely. A mutation changes things at most once per `requestId`.
 * A resumable is a long mutation done in steps: the client repeats it until `done`; each step is idempotent by its state.
 */
export type ActionKind = 'query' | 'mutation' | 'resumable'

/** One client-callable action: its wire name, its input schema, and (as a type only) its output. */
export type Contract<N extends string, I extends z.ZodType, O> = {
  name: N
  kind: ActionKind
  input: I
  /** Type carrier, never set. */
  output?: O
}

const define =
  (kind: ActionKind) =>
  <O>() =>
  <N extends string, I extends z.ZodType>(name: N, input: I): Contract<N, I, O> => ({ name, kind, input })

/** `query<Output>()('noun.verb', schema)` */
export const query = define('query')
export const mutation = define('mutation')
export const resumable = define('resumable')
