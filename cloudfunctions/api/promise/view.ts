import { mayReadPromise } from '../../../domain/promise/policy'
import { viewPromise as contract } from '../../../types/promise'
import { action } from '../../platform/action'
import { promiseViews } from '../../platform/promise-views'
import { found } from '../../platform/refused'
import { promiseAt } from './promise-at'

/** One promise, with the text as it stands now: whoever confirms it signs that, and has read its clauses (rule 34). */
export const view = action(contract, async ({ input, actor, now, store, permit }) => {
  const { promise, where } = await promiseAt(store, input.promiseId)
  permit(mayReadPromise(actor, promise, where.place))
  const [views, tally] = await Promise.all([
    promiseViews({ store, actor, now }, [promise], where.place),
    store.tallies.peek(promise.tallyId, 'textHash'),
  ])
  const { textHash } = found(tally)
  const { text } = found(await store.texts.get(textHash))
  return { ...found(views[0]), estatePhone: where.estate.phone, textHash, clauses: text.clauses }
})
