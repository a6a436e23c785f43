import { LOGIN_CODE_SECONDS } from '../../../types/limits'
import { beginSession } from '../../../types/session'
import { openAction } from '../../platform/action'
import { fingerprintId, longSecret, shortCode, tokenId } from '../../platform/secrets'

/** Codes drawn before giving up: two live ones meet once in 2⁴⁰. */
const DRAWS_MAX = 3

/** A new request to be let in. Of code and secret only fingerprints are kept. */
export const begin = openAction(beginSession, async ({ now, store, browser }) => {
  const secret = longSecret()
  const expiresAt = new Date(now.getTime() + LOGIN_CODE_SECONDS * 1000)
  for (let draw = 1; draw <= DRAWS_MAX; draw++) {
    const code = shortCode()
    const isMine = await store.logins.create({
      _id: fingerprintId('login', secret),
      schemaVersion: 1,
      codeHash: tokenId('loginCode', code),
      browser,
      askedAt: now,
      expiresAt,
      state: 'waiting',
      approvedBy: null,
    })
    if (isMine) return { code, secret, expiresAt: expiresAt.toISOString() }
  }
  throw new Error('no free log-in code was drawn')
})
