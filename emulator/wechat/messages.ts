import type { Settings } from '../settings'

/** One message as it stands in the person's list of service notices. `at` is an ISO time of this cloud's clock. */
export type Message = {
  msgid: number
  openid: string
  templateId: string
  /** Where a tap on it leads; null: nowhere. */
  page: string | null
  data: Record<string, { value: string }>
  at: string
}

const PREFIX = 'wx.message.'

/** All that was really sent, kept for good: the outbox a person can look at. */
export class Messages {
  private count: number

  constructor(private readonly settings: Settings) {
    this.count = settings.list<Message>(PREFIX).length
  }

  /** Newest last. */
  list(openid?: string): Message[] {
    const all = this.settings.list<Message>(PREFIX)
    return openid === undefined ? all : all.filter((message) => message.openid === openid)
  }

  /** Durable with the next flush of the log, together with the grant it took. */
  add(message: Omit<Message, 'msgid'>): Message {
    this.count += 1
    const kept = { msgid: this.count, ...message }
    void this.settings.put(`${PREFIX}${kept.msgid}`, kept)
    return kept
  }
}
