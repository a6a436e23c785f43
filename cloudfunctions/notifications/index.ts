import { now, timeLimit } from '../platform/clock'
import { log } from '../platform/log'
import { store } from '../platform/store'
import { checkWording, sendMessage } from '../platform/wechat'
import { drain } from './drain'
import { hearOfChange } from './hear-of-change'
import { hearOfPicture } from './hear-of-picture'
import { newRun, type Run } from './run'

/** Of the function's 60 seconds: a last try to send may take the SDK's 15. */
const BUDGET_MS = 42_000

/** Woken by the timer it drains; by message push it hears what WeChat tells. The only function that may send. */
export const main = async (event: Record<string, unknown>): Promise<Run['did'] | 'success'> => {
  if (typeof event.MsgType === 'string') {
    await hearOfChange(store, event, now())
    await hearOfPicture(store, event, now())
    return 'success'
  }
  const run = newRun({ store, now, send: sendMessage, check: checkWording, isOver: timeLimit(BUDGET_MS) })
  try {
    return await drain(run)
  } finally {
    if (Object.values(run.did).some((count) => count > 0)) log('info', 'drained', run.did)
  }
}
