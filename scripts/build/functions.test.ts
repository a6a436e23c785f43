import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { buildWorkers } from './functions'

test('the solver runs from the bundle alone, with its machine code beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chuanmen-workers-'))
  try {
    await buildWorkers('matching', folder)
    expect(readdirSync(folder).sort()).toEqual(['highs.wasm', 'run-model.cjs'])
    const aim = { sense: 'maximize', costs: [1, 3, 2], keep: [] }
    const model = { columns: 3, rows: [{ columns: [0, 1, 2], max: 1 }], aims: [aim] }
    const worker = new Worker(join(folder, 'run-model.cjs'), { workerData: { isSolver: true, model, seconds: 10 } })
    const answer = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
    expect(answer).toMatchObject({ chosen: [1], gap: 0, isProven: true })
    await worker.terminate()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
