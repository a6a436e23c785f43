import { stored } from '@/lib/stored'

/** `openid` and `nickname` are known of a log-in at a local gateway, `personId` of one approved from the phone. */
export type Session = { token: string; expiresAt: string; openid?: string; nickname?: string; personId?: string }

/** Whose device this is now: what is kept here for one person is not another's. In WeChat proper there is one person, ''. */
export const ownerOf = (current: Session | null): string => current?.personId ?? current?.openid ?? ''

/** The web session (H5, and a WeChat build against a local gateway). In WeChat proper the platform knows the openid. */
export const session = stored<Session | null>('session', null)

/** Where CloudBase's HTTP access serves the `api` function, as the web page says (index.html); empty: a local gateway does. */
export const webApi =
  process.env.TARO_ENV === 'h5'
    ? (globalThis.document?.querySelector('meta[name="chuanmen-web-api"]')?.getAttribute('content') ?? '')
    : ''

/** Whether this build needs a session of ours at all. */
export const needsSession = process.env.TARO_ENV !== 'weapp' || process.env.TARO_APP_GATEWAY !== ''
