/** Set in jest.config.mjs: seconds a test of this project may take. Nothing is tried twice: a second try hides what a first one found. */
declare const testSeconds: number

jest.setTimeout(testSeconds * 1000)
