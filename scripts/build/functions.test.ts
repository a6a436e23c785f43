import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { picture } from '../../test/support/pictures'
import { buildWorkers } from './functions'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chuanmen-workers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const answerOf = async (file: string, workerData: object): Promise<unknown> => {
  const worker = new Worker(join(folder, file), { workerData })
  const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  await worker.terminate()
  return answer
}

test('the solver runs from the bundle alone, with its machine code beside it', async () => {
  await buildWorkers('matching', folder)
  expect(readdirSync(folder).sort()).toEqual(['highs.wasm', 'run-model.cjs'])
  const aim = { sense: 'maximize', costs: [1, 3, 2], keep: [] }
  const model = { columns: 3, rows: [{ columns: [0, 1, 2], max: 1 }], aims: [aim] }
  expect(await answerOf('run-model.cjs', { isSolver: true, model, seconds: 10 })).toMatchObject({
    chosen: [1],
    gap: 0,
    isProven: true,
  })
})

test('the codecs run from the bundle alone, with theirs', async () => {
  await buildWorkers('photos', folder)
  expect(readdirSync(folder).sort()).toEqual([
    'make-view.cjs',
    'mozjpeg_dec.wasm',
    'mozjpeg_enc.wasm',
    'squoosh_png_bg.wasm',
    'squoosh_resize_bg.wasm',
    'webp_dec.wasm',
  ])
  const bytes = Uint8Array.from(picture('墙.png', 200).bytes)
  const view = await answerOf('make-view.cjs', { isViewMaker: true, kind: 'png', bytes, orientation: 1, viewPx: 60 })
  expect([...(view as Uint8Array).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
})
