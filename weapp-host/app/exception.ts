/** What `App.exceptionThrown` carries. `name` tells a breach of a limit from an error of the code. */
export type Exception = { name: string; message: string; stack?: string }

/** Errors come from the mini-program's realm, where `instanceof Error` of ours says no. */
export function describeError(error: unknown): Exception {
  const said = error as { name?: unknown; message?: unknown; stack?: unknown; errMsg?: unknown } | null | undefined
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) }
  return {
    name: typeof said?.name === 'string' ? said.name : 'Error',
    message: String(said?.message ?? said?.errMsg ?? JSON.stringify(error)),
    ...(typeof said?.stack === 'string' ? { stack: said.stack } : {}),
  }
}
