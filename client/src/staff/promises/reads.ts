/** Reads that are stale once a promise has moved. */
export const promiseReads = ['promise.list', 'promise.view', 'plan.view', 'portfolio.today', 'portfolio.view'] as const
