import type { Settings } from '../settings'

/** One WeChat test account, as DevTools' multi-account debugging knows them. `phone` is what WeChat would hand over. */
export type Account = { openid: string; nickname: string; note: string; phone?: string }

/** The test accounts of this cloud. */
export class Accounts {
  constructor(private readonly settings: Settings) {}

  /** In the order first registered, without telephone numbers. */
  list(): Omit<Account, 'phone'>[] {
    return this.settings.list<Account>('account.').map(({ openid, nickname, note }) => ({ openid, nickname, note }))
  }

  get(openid: string): Account | undefined {
    return this.settings.get<Account>(`account.${openid}`)
  }

  /** Registers or updates; resolves once it is durable. */
  async put(account: Account): Promise<void> {
    await this.settings.put(`account.${account.openid}`, account)
  }
}
