/** The only place that reads the time; rules take it as an argument. */
export const now = (): Date => new Date()

/** Says when so many milliseconds of real time have passed, whatever the clock is set to meanwhile. */
export const timeLimit = (ms: number): (() => boolean) => {
  const from = performance.now()
  return () => performance.now() - from >= ms
}

/** Whole milliseconds of real time that have passed since. */
export const stopwatch = (): (() => number) => {
  const from = performance.now()
  return () => Math.round(performance.now() - from)
}
