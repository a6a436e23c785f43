/**
 * Runs inside one worker thread: gives the function this cloud's time and its own environment, loads it, and runs one
 * invocation at a time. Plain JavaScript, because a worker has no TypeScript loader.
 */
'use strict'
const { parentPort, workerData } = require('node:worker_threads')

moveTime(workerData.clock)
captureOutput()

let main
let loading = null
try {
  main = require(workerData.file).main
  if (typeof main !== 'function') loading = new Error('index.js does not export a function named main')
} catch (error) {
  loading = error
}
parentPort.postMessage(loading ? { type: 'broken', error: describe(loading) } : { type: 'ready' })

let carried = []

parentPort.on('message', async ({ id, event, context, environment }) => {
  // The platform puts the caller's keys into the environment of the process for the length of an invocation.
  for (const name of carried) delete process.env[name]
  carried = Object.keys(environment)
  Object.assign(process.env, environment)
  try {
    const result = await main(JSON.parse(event), context)
    parentPort.postMessage({ type: 'result', id, text: JSON.stringify(result === undefined ? null : result) })
  } catch (error) {
    parentPort.postMessage({ type: 'error', id, error: describe(error) })
  }
})

/** Makes `Date` tell this cloud's time. Monotonic clocks and timers stay as they are. */
function moveTime(shared) {
  const RealDate = Date
  const offset = new BigInt64Array(shared)
  const now = () => RealDate.now() + Number(Atomics.load(offset, 0))
  const CloudDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  RealDate.prototype.constructor = CloudDate
  globalThis.Date = CloudDate
}

/** Sends what the function prints over the same port as its results, so that nothing printed arrives after its answer. */
function captureOutput() {
  for (const stream of ['stdout', 'stderr']) {
    process[stream].write = (chunk, encoding, done) => {
      parentPort.postMessage({
        type: 'output',
        stream,
        text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString(),
      })
      const callback = typeof encoding === 'function' ? encoding : done
      if (callback) callback()
      return true
    }
  }
}

function describe(error) {
  const isError = error !== null && typeof error === 'object'
  return {
    message: isError && 'message' in error ? String(error.message) : String(error),
    stack: isError ? String(error.stack ?? '') : '',
  }
}
