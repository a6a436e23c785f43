/** Set in jest.config.mjs: seconds a test of this project may take, and how often one that failed is tried again. */
declare const testSeconds: number
declare const retries: number

jest.setTimeout(testSeconds * 1000)
// A browser on a busy machine may miss a beat; the failure is printed before the second try, never hidden.
jest.retryTimes(Number(process.env.JOURNEY_RETRIES ?? retries), { logErrorsBeforeRetry: true })
