import type { Item } from '../../types/riser'
import type { FlatState, OwnerAnswer, TallyFlat, TallyOwner } from '../../types/tally'
import { sharesAddUp, sharesSuffice } from './shares'

type Say = (owner: TallyOwner) => FlatState

/**
 * What a flat's owners together amount to on one item (rule 29). `agreed` when those who agreed suffice:
 * - `sole`, `joint`: every owner on the roster, so a second owner of a "sole" flat must agree too;
 * - `shares`: two thirds of the shares (Civil Code art. 301); with a share unknown, or shares that are not one whole, as joint;
 * - `filed`: every owner the filed agreement names; `unit`: the 产权单位, named the same way; with nobody named, as joint.
 *
 * Otherwise it is the firmest answer that stands in the way: `refused` when without the refusing owners the rest could not
 * suffice, else `deferred` likewise, else `pending` while somebody needed has not answered, else `conditional`. So one joint
 * owner's refusal decides at once, an unanswered co-owner keeps a conditional flat pending, and an owner of one tenth who
 * refuses does not stop the others from being asked. Silence, answers to words that changed since (`since`: the version from which the item's words stand) are not consent (rules 27, 34), nor is
 * an answer while a paper of the same owner says otherwise; a flat without a known owner, or whose agreement names somebody unknown, stays `pending`.
 */
export const flatState = (flat: TallyFlat, item: Item, since: number): FlatState => {
  const says: Say = ({ signerId }) => {
    const answer = flat.answers[item]?.[signerId]
    return answer && counts(answer, since) && !isDisputed(flat, item, signerId) ? answer.state : 'pending'
  }
  const without = (...states: FlatState[]) => flat.owners.filter((owner) => !states.includes(says(owner)))
  const isBlockedBy = (...states: FlatState[]) => !suffice(flat, without(...states))

  if (isBlockedBy()) return 'pending'
  if (!isBlockedBy('refused', 'deferred', 'conditional', 'pending')) return 'agreed'
  if (isBlockedBy('refused')) return 'refused'
  if (isBlockedBy('refused', 'deferred')) return 'deferred'
  return isBlockedBy('refused', 'deferred', 'pending') ? 'pending' : 'conditional'
}

/** Somebody of the flat answered words that changed since and has yet to answer these (rule 34). */
export const needsReconfirm = (flat: TallyFlat, item: Item, since: number): boolean =>
  flat.owners.some(({ signerId }) => {
    const answer = flat.answers[item]?.[signerId]
    return answer !== undefined && !counts(answer, since)
  })

/** A tenant said whether the works may enter, and no owner has answered anything: still no consent (rule 28). */
export const tenantOnly = (flat: TallyFlat): boolean =>
  flat.access !== null &&
  !Object.values(flat.answers).some((bySigner) => flat.owners.some(({ signerId }) => bySigner[signerId] !== undefined))

/** A paper of this owner says otherwise than their answer in the app, and nobody has settled yet which of the two holds. */
export const isDisputed = ({ disputed }: Pick<TallyFlat, 'disputed'>, item: Item, signerId: string): boolean =>
  disputed?.[item]?.[signerId] !== undefined

/** Whether an answer is to the item's words as they stand (rule 34). */
export const counts = ({ textVersion }: Pick<OwnerAnswer, 'textVersion'>, since: number): boolean =>
  textVersion >= since

/** Whether these owners, all agreeing, would carry the flat. */
const suffice = ({ consentRule, filedSignerIds, owners }: TallyFlat, agreeing: TallyOwner[]): boolean => {
  if (owners.length === 0) return false
  if (consentRule === 'shares' && sharesAddUp(owners.map(({ share }) => share))) {
    return sharesSuffice(agreeing.flatMap(({ share }) => share ?? []))
  }
  const isNamed = consentRule === 'filed' || consentRule === 'unit'
  const needed = isNamed && filedSignerIds.length > 0 ? filedSignerIds : owners.map(({ signerId }) => signerId)
  return needed.every((signerId) => agreeing.some((owner) => owner.signerId === signerId))
}
