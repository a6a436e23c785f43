import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Answer, Model } from './run-model.cjs'

/** Loading the solver, and what it takes to notice that its time is over. */
const GRACE_SECONDS = 5

/** HiGHS on a thread of its own that answers one model after another, so that it is loaded once; `end` takes the thread away with all its memory. Rejects when the solver fails or hangs. */
export const frontierThread = (): {
  run: (model: Model, seconds: number) => Promise<Answer>
  end: () => Promise<unknown>
} => {
  const worker = new Worker(join(__dirname, 'run-model.cjs'), { workerData: { isSolver: true } })
  let settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null
  worker.on('message', (answer: Answer) => settle?.resolve(answer))
  worker.on('error', (error: Error) => settle?.reject(error))
  worker.on('exit', (code) => settle?.reject(new Error(`the solver ended with code ${code}`)))
  return {
    run: (model, seconds) =>
      new Promise<Answer>((resolve, reject) => {
        const overdue = setTimeout(
          () => reject(new Error(`the solver did not answer in ${seconds + GRACE_SECONDS} s`)),
          (seconds + GRACE_SECONDS) * 1000,
        )
        const settled =
          <T>(act: (with_: T) => void) =>
          (with_: T) => {
            clearTimeout(overdue)
            act(with_)
          }
        settle = { resolve: settled(resolve), reject: settled(reject) }
        worker.postMessage({ model, seconds })
      }),
    end: () => worker.terminate(),
  }
}
