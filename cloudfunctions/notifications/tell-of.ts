import { templateFor } from '../../domain/message/message-fields'
import type { MessageDoc } from '../../types/message'
import type { OutboxDoc } from '../../types/records'
import { haltedTemplates } from '../platform/alarms'
import { flatIdsOf } from '../platform/claim-place'
import { grantId } from '../platform/grants'
import { command, type Store } from '../platform/store'
import { messageTemplates } from '../platform/templates'
import type { Run } from './run'

/** News looked at between two looks at what is to be sent. */
const NEWS = 20
/** More people than one claim or task concerns, and documents of one read (rule 19). */
export const PEOPLE_MAX = 100

/** What a template serves, by what is told. */
const kindTold = { claimNews: 'claim', helpNews: 'help', planNews: 'plan' } as const
type NewsKind = keyof typeof kindTold
type NewsOf<K extends NewsKind> = Extract<OutboxDoc, { kind: K }>
type Told = NonNullable<MessageDoc['told']>

/** Hands the news that are due one after the other to `make`, unless their template is missing or halted, and takes them away. Answers whether it found something. */
export const tellOf = async <K extends NewsKind>(
  run: Run,
  kind: K,
  make: (news: NewsOf<K>, templateId: string) => Promise<void>,
): Promise<boolean> => {
  const { store, now } = run
  const due = await store.outbox.find({ kind, at: command.lte(now()) }, { limit: NEWS, orderBy: ['at', 'asc'] })
  if (due.length === 0) return false
  const template = templateFor(messageTemplates(), kindTold[kind])
  const isShut = template === null || (await haltedTemplates(store)).has(template.id)
  for (const news of due) {
    if (run.isOver()) break
    if (news.kind !== kind) continue
    if (template && !isShut) await make(news as NewsOf<K>, template.id)
    await store.outbox.remove(news._id)
  }
  return true
}

/**
 * One message for each of these people whom WeChat may still tell (rule 1), with the words that are theirs. `of` names what happened, and ids follow from it: a run repeated
 * finds what is there (rule 20). Whoever has no grant sees it in the app.
 */
export const makeMessages = async (
  { store, now }: Run,
  of: string,
  templateId: string,
  told: ReadonlyMap<string, Told>,
): Promise<void> => {
  const mayBeTold = await withGrant(store, [...told.keys()], templateId)
  await store.messages.createMissing(
    mayBeTold.map(
      (personId): MessageDoc => ({
        _id: `${of}~${personId}`,
        schemaVersion: 1,
        noticeId: '',
        told: told.get(personId) as Told,
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

/** Of these people those who may still be written to. */
const withGrant = async (store: Store, personIds: string[], templateId: string): Promise<string[]> => {
  if (personIds.length === 0) return []
  const grants = await store.grants.find(
    { _id: command.in(personIds.map((id) => grantId(id, templateId))), left: command.gt(0) },
    { limit: PEOPLE_MAX, field: { personId: true } },
  )
  return grants.map(({ personId }) => personId)
}

/** People of a household, of flats joined to it too. */
export const peopleOfFlat = async (store: Store, stairwellId: string, flatId: string): Promise<string[]> => {
  const stairwell = await store.stairwells.peek(stairwellId, 'flats')
  const flatIds = stairwell ? flatIdsOf(stairwell, flatId) : [flatId]
  const bindings = await store.bindings.find(
    { flatId: command.in(flatIds), state: 'active' },
    { limit: PEOPLE_MAX, field: { personId: true } },
  )
  return [...new Set(bindings.map(({ personId }) => personId))]
}
