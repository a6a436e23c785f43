import type { Settings } from '../settings'

export type Grant = { openid: string; templateId: string; left: number }

const PREFIX = 'wx.grant.'
/** Neither an openid nor a template id has a `~`. */
const key = (openid: string, templateId: string): string => `${PREFIX}${openid}~${templateId}`

/**
 * WeChat's own count of one-time subscriptions: each accept adds one, each message sent takes one; they accumulate and do
 * not expire. Every change is durable with the next flush of the log.
 */
export class Grants {
  constructor(private readonly settings: Settings) {}

  list(): Grant[] {
    return this.settings.list<Grant>(PREFIX)
  }

  left(openid: string, templateId: string): number {
    return this.settings.get<Grant>(key(openid, templateId))?.left ?? 0
  }

  /** Gives or takes, and tells how many are left. */
  add(openid: string, templateId: string, count: 1 | -1): number {
    return this.set(openid, templateId, this.left(openid, templateId) + count)
  }

  /** The person switched this template off in WeChat's settings: what was accepted before is void. */
  clear(openid: string, templateId: string): void {
    this.set(openid, templateId, 0)
  }

  private set(openid: string, templateId: string, left: number): number {
    void this.settings.put(key(openid, templateId), { openid, templateId, left } satisfies Grant)
    return left
  }
}
