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
 * refuses does not stop the others from being asked. Silence and answers to an older text are not consent (rules 27, 34);
 * a flat without a known owner, or whose agreement names somebody unknown, stays `pending`.
 */
export const flatState = (flat: TallyFlat, item: Item, textVersion: number): FlatState => {
  const says: Say = ({ signerId }) => {
    const answer = flat.answers[item]?.[signerId]
    return answer && counts(answer, textVersion) ? answer.state : 'pending'
  }
  const without = (...states: FlatState[]) => flat.owners.filter((owner) => !states.includes(says(owner)))
  const isBlockedBy = (...states: FlatState[]) => !suffice(flat, without(...states))

  if (isBlockedBy()) return 'pending'
  if (!isBlockedBy('refused', 'deferred', 'conditional', 'pending')) return 'agreed'
  if (isBlockedBy('refused')) return 'refused'
  if (isBlockedBy('refused', 'deferred')) return 'deferred'
  return isBlockedBy('refused', 'deferred', 'pending') ? 'pending' : 'conditional'
}

/** Somebody of the flat answered an older text and has yet to answer this one (rule 34). */
export const needsReconfirm = (flat: TallyFlat, item: Item, textVersion: number): boolean =>
  flat.owners.some(({ signerId }) => {
    const answer = flat.answers[item]?.[signerId]
    return answer !== undefined && !counts(answer, textVersion)
  })

/** A tenant said whether the works may enter, and no owner has answered anything: still no consent (rule 28). */
export const tenantOnly = (flat: TallyFlat): boolean =>
  flat.access !== null &&
  !Object.values(flat.answers).some((bySigner) => flat.owners.some(({ signerId }) => bySigner[signerId] !== undefined))

const counts = (answer: OwnerAnswer, textVersion: number): boolean => answer.textVersion === textVersion

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
