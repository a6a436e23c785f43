import { LOGIN_CODE_TRIES, LOGIN_CODE_TRIES_SECONDS } from '../../../types/limits'
import type { LoginDoc } from '../../../types/session'
import { stop } from '../../platform/refused'
import { tokenId } from '../../platform/secrets'
import { command, type Store } from '../../platform/store'

/**
 * The request a code belongs to, whatever its state. Each entry takes one of the person's tries and a right one gives it back, so
 * that many guesses at once are no more than a few in a row. Refuses `login_code_locked`, `login_code_wrong`.
 */
export const findLogin = async (store: Store, personId: string, code: string, now: Date): Promise<LoginDoc> => {
  await takeTry(store, personId, now)
  const [login] = await store.logins.find({ codeHash: tokenId('loginCode', code) }, { limit: 1 })
  if (!login) return stop('login_code_wrong')
  await store.codeTries.updateIf(personId, [{}], { count: command.inc(-1) })
  return login
}

/** A request that can still be said yes to. Refuses `login_code_expired`, `login_code_used`. */
export const stillWaiting = (login: LoginDoc | null, now: Date): LoginDoc => {
  if (!login || login.expiresAt <= now) return stop('login_code_expired')
  return login.state === 'waiting' ? login : stop('login_code_used')
}

const takeTry = (store: Store, personId: string, now: Date): Promise<void> =>
  store.transact(async (tx) => {
    const tries = await tx.codeTries.get(personId)
    const isCounting = tries !== null && tries.until > now
    if (isCounting && tries.count >= LOGIN_CODE_TRIES) return stop('login_code_locked')
    await tx.codeTries.put({
      _id: personId,
      schemaVersion: 1,
      count: isCounting ? tries.count + 1 : 1,
      until: isCounting ? tries.until : new Date(now.getTime() + LOGIN_CODE_TRIES_SECONDS * 1000),
    })
  })
