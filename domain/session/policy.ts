import { accept, type Result, refuse } from '../../types/result'

/**
 * Who may let a browser in: a person WeChat vouches for. A web session may not, or one stolen session would make others
 * for ever. `sessionId` is the web session that calls, null in WeChat. Refuses `login_needs_wechat`.
 */
export const mayLetIn = (sessionId: string | null): Result<true> =>
  sessionId === null ? accept(true) : refuse('login_needs_wechat')
