import type { Item } from '@chuanmen/types/riser'
import { useRouter } from '@tarojs/taro'
import { useAction, useMutate } from '@/api/use-action'
import { go, param, replace } from '@/lib/navigate'
import { placeOf } from './slip-words'

/** One receipt, how the household stands now, and taking answers back. */
export function useReceipt() {
  const { params } = useRouter()
  const [tallyId, flatId] = [param(params, 'tally'), param(params, 'flat')]
  const seq = Number(param(params, 'seq'))
  const { roundId, stairwellId } = placeOf(tallyId)
  const receipt = useAction(
    'consent.receipt',
    { tallyId, seq },
    { of: [tallyId, seq >= 1 ? 'seq' : ''], staleMs: 60_000 },
  )
  const view = useAction('consent.view', { roundId, flatId }, { enabled: flatId !== '' && roundId !== '' })
  const withdrawing = useMutate(
    'consent.withdraw',
    ['me.home', 'consent.view', 'consent.receipt'],
    `withdraw:${tallyId}:${flatId}`,
  )

  const newest = view.value?.receipts[0]
  const standing = view.value?.items.filter(({ mine, locked }) => mine && !locked) ?? []
  const withdraw = async (items: Item[]) => {
    const taken = await withdrawing.run({ roundId, stairwellId, flatId, items })
    if (!taken) {
      // What is shown is out of date, as when the riser was locked meanwhile.
      view.again()
      return false
    }
    await replace('/pages/receipt/index', { tally: taken.tallyId, seq: taken.seq, flat: flatId, fresh: 1 })
    return true
  }
  return {
    receipt,
    view: view.value,
    seq,
    isFresh: param(params, 'fresh') !== '',
    /** A later answer or withdrawal of one's own, if this slip is no longer the last. */
    newer: newest && newest.seq > seq ? newest : undefined,
    /** What may be taken back or changed now. */
    standing,
    canWithdraw: Boolean(view.value?.abilities.withdraw) && standing.length > 0,
    canChange: Boolean(view.value?.abilities.answer) && standing.length > 0,
    withdraw,
    isBusy: withdrawing.isBusy,
    failure: withdrawing.failure,
    reset: withdrawing.reset,
    change: (items: Item[]) => go('/pages/consent/index', { round: roundId, flat: flatId, change: items.join(',') }),
    answerAgain: () => go('/pages/consent/index', { round: roundId, flat: flatId }),
    openNewer: () =>
      newest && replace('/pages/receipt/index', { tally: newest.tallyId, seq: newest.seq, flat: flatId }),
  }
}
