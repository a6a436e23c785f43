import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Log } from './log'

const folder = () => mkdtempSync(join(tmpdir(), 'log-'))

test('rows come back in the order first written, changed ones in their old place', async () => {
  const dataDir = folder()
  const log = Log.open(dataDir)
  log.put('c', '"b"', '{"n":1}')
  log.put('c', '"a"', '{"n":2}')
  log.put('d', '"b"', '{"n":3}')
  await log.flushed()
  log.put('c', '"b"', '{"n":4}')
  log.put('d', '"b"', null)
  log.putSetting('k', '1')
  log.close()
  const again = Log.open(dataDir)
  expect([...again.rows()]).toEqual([
    { collection: 'c', id: '"b"', body: '{"n":4}' },
    { collection: 'c', id: '"a"', body: '{"n":2}' },
  ])
  expect(again.settings()).toEqual([['k', '1']])
  again.close()
})

test('writes that arrive together share one turn at the disk', async () => {
  const log = Log.open(folder())
  const turns = new Set<Promise<void>>()
  for (let n = 0; n < 100; n += 1) {
    log.put('c', String(n), '{}')
    turns.add(log.flushed())
  }
  expect(turns.size).toBe(1)
  await log.flushed()
  expect([...log.rows()]).toHaveLength(100)
  log.close()
})

test('a folder in use is refused, and free again after it is closed', () => {
  const dataDir = folder()
  const log = Log.open(dataDir)
  expect(() => Log.open(dataDir)).toThrow(/in use/)
  log.close()
  Log.open(dataDir).close()
})
