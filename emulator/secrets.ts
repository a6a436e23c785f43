import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from './errors'

type Stored = { secretId: string; secretKey: string; signingKey: string }

/** This cloud's own secrets, made once per data folder and readable by its owner only. */
export class Secrets {
  private constructor(private readonly stored: Stored) {}

  /** Reads or makes `dataDir/secrets.json`. A file that cannot be read stops the start: new secrets would end every session unasked. */
  static open(dataDir: string): Secrets {
    const file = join(dataDir, 'secrets.json')
    if (!existsSync(file)) {
      const made: Stored = { secretId: `AKID${hex(16)}`, secretKey: hex(16), signingKey: hex(32) }
      writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
      renameSync(`${file}.new`, file)
      return new Secrets(made)
    }
    try {
      const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored
      if (
        ![stored.secretId, stored.secretKey, stored.signingKey].every(
          (value) => typeof value === 'string' && value.length >= 16,
        )
      )
        throw new Error('a secret is missing')
      return new Secrets(stored)
    } catch (error) {
      throw new StartupError(
        5,
        `The file ${file} cannot be used: ${(error as Error).message}. Restore it, or delete just this file to get new secrets (people must log in again).`,
      )
    }
  }

  /** What an SDK process must present on `/admin`. */
  get secretId(): string {
    return this.stored.secretId
  }

  get secretKey(): string {
    return this.stored.secretKey
  }

  /** Signs text for one purpose; a signature made for another purpose is worth nothing. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.stored.signingKey).update(`${purpose}\n${text}`).digest('base64url')
  }

  verify(purpose: string, text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(purpose, text))
    const given = Buffer.from(signature)
    return expected.length === given.length && timingSafeEqual(expected, given)
  }
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')
