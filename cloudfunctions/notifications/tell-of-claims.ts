import { claimNews } from '../../domain/claim/news'
import { templateFor } from '../../domain/message/message-fields'
import type { ClaimDoc } from '../../types/claim'
import type { ClaimTold, MessageDoc } from '../../types/message'
import type { ClaimNews } from '../../types/records'
import { haltedTemplates } from '../platform/alarms'
import { flatIdsOf } from '../platform/claim-place'
import { grantId } from '../platform/grants'
import { command, type Store } from '../platform/store'
import { messageTemplates } from '../platform/templates'
import type { Run } from './run'

/** News looked at between two looks at what is to be sent. */
const NEWS = 20
/** More people than a household has, and documents of one read (rule 19). */
const PEOPLE_MAX = 100

/**
 * Makes the messages of claims that moved: one for each person of the household whom WeChat may still tell (rule 1). Ids follow from the entry, so a run repeated finds
 * what is there (rule 20). Whoever has no grant sees it in the app. Answers whether it found something.
 */
export const tellOfClaims = async (run: Run): Promise<boolean> => {
  const { store, now } = run
  const due = await store.outbox.find(
    { kind: 'claimNews', at: command.lte(now()) },
    { limit: NEWS, orderBy: ['at', 'asc'] },
  )
  if (due.length === 0) return false
  const template = templateFor(messageTemplates(), 'claim')
  const isShut = template === null || (await haltedTemplates(store)).has(template.id)
  for (const news of due) {
    if (run.isOver()) break
    if (news.kind !== 'claimNews') continue
    if (template && !isShut) await makeMessages(run, news, template.id)
    await store.outbox.remove(news._id)
  }
  return true
}

const makeMessages = async ({ store, now }: Run, { claimId, seq }: ClaimNews, templateId: string): Promise<void> => {
  const claim = await store.claims.get(claimId)
  // Somebody of the household has looked already: nothing to be told.
  if (!claim || claim.seenSeq >= seq) return
  const told = await toldOf(store, claim, seq)
  if (!told) return
  const personIds = await whoMayBeTold(store, claim, templateId)
  await store.messages.createMissing(
    personIds.map(
      (personId): MessageDoc => ({
        _id: `${claimId}~${seq}~${personId}`,
        schemaVersion: 1,
        noticeId: '',
        told,
        personId,
        templateId,
        flatIds: [],
        state: 'waiting',
        dueAt: now(),
        claimId: null,
        claimedAt: null,
        errorCode: null,
        endedAt: null,
      }),
    ),
  )
}

const toldOf = async (store: Store, { _id, estateId }: ClaimDoc, seq: number): Promise<ClaimTold | null> => {
  const [history, estate] = await Promise.all([
    store.histories.get(`${_id}~${seq}`),
    store.estates.peek(estateId, 'name', 'phone'),
  ])
  const entry = history?.entry
  if (entry?.kind !== 'claim' || !estate) return null
  const news = claimNews({ act: entry.act, at: entry.at, status: entry.facts.status })
  return { claimId: _id, seq, ...news, estateName: estate.name, estatePhone: estate.phone }
}

/** People of the claim's household, of flats joined to it too; of a common part who filed it. Of them those with a grant. */
const whoMayBeTold = async (store: Store, claim: ClaimDoc, templateId: string): Promise<string[]> => {
  const personIds = claim.flatId === null ? filer(claim) : await peopleOf(store, claim.stairwellId, claim.flatId)
  if (personIds.length === 0) return []
  const grants = await store.grants.find(
    { _id: command.in(personIds.map((id) => grantId(id, templateId))), left: command.gt(0) },
    { limit: PEOPLE_MAX, field: { personId: true } },
  )
  return grants.map(({ personId }) => personId)
}

const filer = ({ bySide, by }: ClaimDoc): string[] => (bySide === 'household' ? [by] : [])

const peopleOf = async (store: Store, stairwellId: string, flatId: string): Promise<string[]> => {
  const stairwell = await store.stairwells.peek(stairwellId, 'flats')
  const flatIds = stairwell ? flatIdsOf(stairwell, flatId) : [flatId]
  const bindings = await store.bindings.find(
    { flatId: command.in(flatIds), state: 'active' },
    { limit: PEOPLE_MAX, field: { personId: true } },
  )
  return [...new Set(bindings.map(({ personId }) => personId))]
}
