/** Seconds a test of this project may take: set in jest.config.mjs. */
declare const testSeconds: number

jest.setTimeout(testSeconds * 1000)
