import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { StartupError } from '../errors'

/** Marks a file as ours, so that another program's SQLite file is not taken for an estate. */
const APPLICATION_ID = 0x4353_4d31

/** One stored document as text: `id` and `body` are EJSON. */
export type Row = { collection: string; id: string; body: string }

type Write = { collection: string; id: string; body: string | null }

/**
 * The durable half of the database: one SQLite file, written in groups.
 *
 * Writes that arrive while a group is being formed share its one fsync. `flushed()` resolves when everything written
 * before it is on disk; nothing may be acknowledged earlier.
 */
export class Log {
  private queue: Write[] = []
  private settingQueue = new Map<string, string | null>()
  private pending: { promise: Promise<void>; resolve: () => void } | null = null
  private readonly upsert
  private readonly remove
  private readonly upsertSetting
  private readonly removeSetting

  private constructor(
    private readonly db: InstanceType<typeof Database>,
    private readonly file: string,
  ) {
    this.upsert = db.prepare(
      'INSERT INTO documents (collection, id, body) VALUES (?, ?, ?) ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body',
    )
    this.remove = db.prepare('DELETE FROM documents WHERE collection = ? AND id = ?')
    this.upsertSetting = db.prepare(
      'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    this.removeSetting = db.prepare('DELETE FROM settings WHERE key = ?')
  }

  /** Opens or creates `dataDir/data.sqlite`. Refuses a folder in use (exit 4) and a broken or foreign file (exit 3). */
  static open(dataDir: string): Log {
    mkdirSync(dataDir, { recursive: true })
    const file = join(dataDir, 'data.sqlite')
    if (!existsSync(file)) {
      refuseLostFile(dataDir, file)
      create(file)
    }
    if (statSync(file).size === 0) throw broken(file, 'it is empty')
    try {
      return new Log(openLocked(file, dataDir), file)
    } catch (error) {
      if (error instanceof StartupError) throw error
      throw broken(file, (error as Error).message)
    }
  }

  /** Every document, in the order first inserted. */
  *rows(): Iterable<Row> {
    try {
      yield* this.db.prepare('SELECT collection, id, body FROM documents ORDER BY rowid').iterate() as Iterable<Row>
    } catch (error) {
      throw broken(this.file, (error as Error).message)
    }
  }

  settings(): [string, string][] {
    const rows = this.db.prepare('SELECT key, value FROM settings ORDER BY rowid').all() as {
      key: string
      value: string
    }[]
    return rows.map(({ key, value }) => [key, value])
  }

  /** `body` null deletes. */
  put(collection: string, id: string, body: string | null): void {
    this.queue.push({ collection, id, body })
    this.schedule()
  }

  putSetting(key: string, value: string | null): void {
    this.settingQueue.set(key, value)
    this.schedule()
  }

  /** Resolves when every write queued so far has reached the disk. */
  flushed(): Promise<void> {
    return this.pending?.promise ?? Promise.resolve()
  }

  close(): void {
    this.flush()
    // Leaves one whole file behind, which can be copied and whose damage is seen at the next start.
    this.db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL')
    // The lock goes with the next read, and libsql itself keeps the file open until its statements are collected.
    this.db.prepare('SELECT count(*) FROM settings').get()
    this.db.close()
  }

  private schedule(): void {
    if (this.pending) return
    let resolve = () => {}
    const promise = new Promise<void>((done) => {
      resolve = done
    })
    this.pending = { promise, resolve }
    setImmediate(() => this.flush())
  }

  private flush(): void {
    const pending = this.pending
    if (!pending) return
    const writes = this.queue
    const settings = this.settingQueue
    this.queue = []
    this.settingQueue = new Map()
    this.pending = null
    try {
      this.db.exec('BEGIN IMMEDIATE')
      for (const { collection, id, body } of writes) {
        if (body === null) this.remove.run(collection, id)
        else this.upsert.run(collection, id, body)
      }
      for (const [key, value] of settings) {
        if (value === null) this.removeSetting.run(key)
        else this.upsertSetting.run(key, value)
      }
      this.db.exec('COMMIT')
    } catch (error) {
      // Memory is now ahead of the disk. Going on would acknowledge what a restart forgets.
      console.error(
        `The local cloud cannot write ${this.file}: ${(error as Error).message}. Free some space or fix the disk, then start again.`,
      )
      process.exit(1)
    }
    pending.resolve()
  }
}

const create = (file: string): void => {
  // Made beside and renamed, so that a crash in here never leaves a half-made file under the real name.
  const draft = `${file}.new`
  const db = new Database(draft)
  db.exec(`
    PRAGMA journal_mode = DELETE;
    PRAGMA application_id = ${APPLICATION_ID};
    CREATE TABLE IF NOT EXISTS documents (collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (collection, id));
    CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  `)
  db.close()
  renameSync(draft, file)
}

const openLocked = (file: string, dataDir: string): InstanceType<typeof Database> => {
  const db = new Database(file)
  try {
    // The operating system drops this lock with the process, so a killed one never leaves a stale lock behind.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT')
  } catch (error) {
    if (!/locked|busy/i.test((error as Error).message)) throw error
    throw new StartupError(
      4,
      `The data folder ${dataDir} is in use by another local cloud. Stop that one, or start with another folder: --data DIR`,
    )
  }
  const [row] = db.pragma('application_id') as { application_id: number }[]
  if (row?.application_id !== APPLICATION_ID) throw broken(file, 'it was not written by this local cloud')
  const [check] = db.pragma('quick_check(1)') as { quick_check: string }[]
  if (check?.quick_check !== 'ok') throw broken(file, check?.quick_check ?? 'the check gave no answer')
  // Only now, since this writes: a file that was refused above stays byte for byte as it was.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000')
  return db
}

const refuseLostFile = (dataDir: string, file: string): void => {
  const traces = ['secrets.json', 'data.sqlite-wal', 'files'].filter((name) => existsSync(join(dataDir, name)))
  if (traces.length === 0) return
  throw broken(file, `it is missing, though the folder was used before (${traces.join(', ')} is there)`)
}

const broken = (file: string, why: string): StartupError =>
  new StartupError(
    3,
    `The data file ${file} cannot be used: ${why}. Restore it from a copy, or move its folder away to start empty; nothing was changed.`,
  )
