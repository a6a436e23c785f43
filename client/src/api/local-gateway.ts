import { newRequestId } from './call'
import { forgetAnswers } from './query-client'
import { type Session, session } from './session'
import { http } from './transport'

/** A person of the local cloud whom a developer may log in as. */
export type Account = { openid: string; nickname: string; note?: string }

export async function accounts(): Promise<Account[]> {
  const body = await http<Account[] | { accounts: Account[] }>('GET', '/accounts')
  return Array.isArray(body) ? body : body.accounts
}

/** Makes somebody whom this local cloud did not know yet. */
export async function addAccount(person: { nickname: string; phone?: string }): Promise<Account> {
  const { openid } = await http<{ openid: string }>('POST', '/accounts', { openid: newRequestId(), ...person })
  return { openid, nickname: person.nickname }
}

/** Logs in as one of the local accounts and keeps the session on this device. */
export async function logIn(account: Pick<Account, 'openid' | 'nickname'>): Promise<void> {
  const opened = await http<Session>('POST', '/sessions', { openid: account.openid })
  forgetAnswers()
  session.set({ ...opened, nickname: account.nickname })
}

export function logOut() {
  session.set(null)
  forgetAnswers()
}

/** The code that WeChat's phone button would hand over, from the local cloud. */
export async function localPhoneCode(): Promise<string> {
  const { code } = await http<{ code: string }>('POST', '/wx/phone-code', {}, session.get()?.token)
  return code
}
