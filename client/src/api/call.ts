import type { ActionName, Actions } from '@chuanmen/types/contract'
import type { ActionAnswer } from '@chuanmen/types/records'
import { Failure } from './failure'
import { send } from './transport'

export type Input<N extends ActionName> = Actions[N]['input']
export type Output<N extends ActionName> = Actions[N]['output']

/**
 * Calls an action and returns its value; a refusal or any failure is thrown as a `Failure` (see failure.ts).
 * A mutation carries `requestId`: made once per intent of the person and kept over retries, so that a lost reply
 * never makes two records.
 */
export async function call<N extends ActionName>(name: N, input: Input<N>, requestId?: string): Promise<Output<N>> {
  const sent = { action: name, input, ...(requestId ? { requestId } : {}) }
  const answer = (await send(sent)) as ActionAnswer<Output<N>> | null
  if (!answer || typeof answer.ok !== 'boolean')
    throw new Failure('fault', 'fault', '服务器出了点问题，请稍后再试。', undefined, requestId)
  if (answer.ok) return answer.value
  if (answer.code === 'sign_in_needed') throw new Failure('session', answer.code, wordsOf(answer))
  throw new Failure('refused', answer.code, wordsOf(answer), answer.detail, requestId)
}

/** The words that came with a refusal: the server knows them all, also those newer than this build. */
const wordsOf = (refused: { words?: string }): string =>
  refused.words ?? '这个操作现在不能做。如有疑问，请打电话给居委会。'

/** A new id for one intent of the person. */
export function newRequestId(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}
