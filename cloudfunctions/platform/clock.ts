/** The only place that reads the time; rules take it as an argument. */
export const now = (): Date => new Date()
