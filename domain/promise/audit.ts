import type { EvidenceDoc } from '../../types/evidence'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import { counts } from '../consent/flat-state'
import { sinceVersion } from '../consent/item-version'

type All = {
  tallies: readonly TallyDoc[]
  evidence: readonly Pick<EvidenceDoc, '_id' | 'entry'>[]
  promises: readonly PromiseDoc[]
  plans: readonly Pick<HouseholdPlanDoc, '_id' | 'promiseIds'>[]
}

/**
 * Where answers, evidence, promises and plans disagree, in words; none: every condition that stands in the current text has its promise, a promise nobody took stands as its owner's answer, every
 * confirmed one has the evidence entry that turned it and no entry names one that is not, and each open one is known to its household's plan.
 */
export const auditPromises = ({ tallies, evidence, promises, plans }: All): string[] => {
  const byId = new Map(promises.map((promise) => [promise._id, promise]))
  const entries = new Map(evidence.map(({ _id, entry }) => [_id, entry]))
  const known = new Map(plans.map(({ _id, promiseIds = [] }) => [_id, promiseIds]))
  return [
    ...tallies.flatMap((tally) => conditions(tally, byId)),
    ...promises.flatMap((promise) => [
      ...unfounded(promise, entries),
      ...unsaid(
        promise,
        tallies.find(({ _id }) => _id === promise.tallyId),
      ),
      ...unproven(promise, entries),
      ...(promise.isOpen && !known.get(promise.flatId)?.includes(promise._id)
        ? [`${promise._id}: open, and its plan does not know it`]
        : []),
    ]),
    ...[...entries].flatMap(([id, entry]) => {
      if (entry.kind !== 'answer' || entry.promiseId === undefined) return []
      const promise = byId.get(entry.promiseId)
      return promise?.confirmedSeq === entry.seq ? [] : [`${id}: confirms ${entry.promiseId}, which is ${promise?.at}`]
    }),
  ]
}

const conditions = (tally: TallyDoc, promises: ReadonlyMap<string, PromiseDoc>): string[] =>
  Object.entries(tally.flats).flatMap(([flatId, { answers }]) =>
    (Object.keys(answers) as Item[]).flatMap((item) =>
      Object.values(answers[item] ?? {}).flatMap((answer) => {
        if (answer.state !== 'conditional' || !counts(answer, sinceVersion(tally, item))) return []
        const id = `${tally._id}~${answer.seq}`
        const promise = promises.get(id)
        // What was said in a round that is over stands there for ever; its owner may have said something else in the next.
        const isOver = !tally.closedAt && (promise?.at === 'confirmed' || promise?.at === 'lapsed')
        if (promise && !isOver && promise.items.includes(item)) return []
        return [`${flatId} ${item}: conditional by ${id}, promise ${promise ? promise.at : 'missing'}`]
      }),
    ),
  )

type Entries = ReadonlyMap<string, EvidenceDoc['entry']>

const unfounded = ({ _id, flatId, signerId }: PromiseDoc, entries: Entries): string[] => {
  const entry = entries.get(_id)
  const isAsked = entry?.kind === 'answer' && entry.answers.some(({ state }) => state === 'conditional')
  const isTheirs = entry?.kind === 'answer' && entry.flatId === flatId && entry.signerId === signerId
  return isAsked && isTheirs ? [] : [`${_id}: no condition was set there`]
}

/** Nobody has taken it on: it stands only while its owner says so. */
const unsaid = ({ _id, at, flatId, signerId, items, seq }: PromiseDoc, tally: TallyDoc | undefined): string[] => {
  const flat = tally?.flats[flatId]
  if (at !== 'asked' || !flat?.owners.some((owner) => owner.signerId === signerId)) return []
  const gone = items.filter((item) => flat.answers[item]?.[signerId]?.seq !== seq)
  return gone.length === 0 ? [] : [`${_id}: asked, but its owner says something else on ${gone.join(' ')}`]
}

const unproven = (
  { _id, at, tallyId, confirmedSeq, confirmedIn, flatId, signerId, items }: PromiseDoc,
  entries: Entries,
): string[] => {
  if ((at === 'confirmed') !== (confirmedSeq !== null)) return [`${_id}: ${at}, confirmed by ${confirmedSeq}`]
  if (confirmedSeq === null) return []
  const entry = entries.get(`${confirmedIn ?? tallyId}~${confirmedSeq}`)
  const isAgreed =
    entry?.kind === 'answer' &&
    entry.flatId === flatId &&
    entry.signerId === signerId &&
    items.every((item) => entry.answers.some((one) => one.item === item && one.state === 'agreed'))
  return isAgreed ? [] : [`${_id}: confirmed by ${confirmedSeq}, which does not agree to it`]
}
