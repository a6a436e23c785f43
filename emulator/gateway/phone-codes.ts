import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock'

/** WeChat's own: a code works once and for five minutes. */
const CODE_LIFE_MS = 5 * 60_000

/** The codes that WeChat's getPhoneNumber button would give. */
export class PhoneCodes {
  private readonly codes = new Map<string, { phone: string; expiresAtMs: number }>()

  constructor(private readonly clock: Clock) {}

  issue(phone: string): string {
    const nowMs = this.clock.now()
    for (const [code, { expiresAtMs }] of this.codes) if (expiresAtMs <= nowMs) this.codes.delete(code)
    const code = randomBytes(32).toString('hex')
    this.codes.set(code, { phone, expiresAtMs: nowMs + CODE_LIFE_MS })
    return code
  }

  /** The phone number, once; null for a code that is unknown, used or too old. */
  redeem(code: unknown): string | null {
    const found = this.codes.get(String(code))
    this.codes.delete(String(code))
    return found && found.expiresAtMs > this.clock.now() ? found.phone : null
  }
}
