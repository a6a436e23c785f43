import { TextDecoder, TextEncoder } from 'node:util'

// What Taro's build defines: the target, and macros that only hand their argument on.
process.env.TARO_ENV ??= 'h5'
const handOn = <T>(config: T): T => config
Object.assign(globalThis, { definePageConfig: handOn, defineAppConfig: handOn })

// jsdom keeps these from the page.
globalThis.TextEncoder ??= TextEncoder
globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder
globalThis.structuredClone ??= (value: unknown) => JSON.parse(JSON.stringify(value))
