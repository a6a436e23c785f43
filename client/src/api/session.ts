import { stored } from '@/lib/stored'

export type Session = { token: string; openid: string; expiresAt: string; nickname?: string }

/** The web session (H5, and a WeChat build against a local gateway). In WeChat proper the platform knows the openid. */
export const session = stored<Session | null>('session', null)

/** Whether this build needs a session of ours at all. */
export const needsSession = process.env.TARO_ENV !== 'weapp' || process.env.TARO_APP_GATEWAY !== ''
