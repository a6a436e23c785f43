import { residentOf } from '../../../domain/binding/policy'
import { counts, isDisputed } from '../../../domain/consent/flat-state'
import { isItemLocked, itemState, itemsAsked } from '../../../domain/consent/item-state'
import { sinceVersion } from '../../../domain/consent/item-version'
import { signerFor } from '../../../domain/consent/policy'
import { canRatify } from '../../../domain/consent/ratify'
import { viewConsent } from '../../../types/consent'
import { type Item, riserWords } from '../../../types/riser'
import type { OwnerAnswer } from '../../../types/tally'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { found, stop, take } from '../../platform/refused'
import { unseal } from '../../platform/secrets'
import { tallyId } from '../../platform/tally-commit'
import { changesFor } from './changes-for'

const RECEIPTS_MAX = 100

/** Everything one household needs to answer: text, items, own answers and what may be done now. Nobody else's flat is in it. */
export const view = action(viewConsent, async ({ input, actor, now, store, permit }) => {
  const mine = residentOf(actor, input.flatId)
  permit(mine)
  const binding = take(mine)
  const { stairwell, estate } = await placeOfStairwell(store, binding.stairwellId)
  const id = tallyId(input.roundId, stairwell._id)
  const [round, tallyDoc, own, prepared, entries] = await Promise.all([
    store.rounds.get(input.roundId),
    store.tallies.get(id),
    store.bindings.get(binding.bindingId),
    store.preparations.get(`${input.roundId}~${input.flatId}`),
    store.evidence.find({ tallyId: id, flatId: input.flatId }, { limit: RECEIPTS_MAX, orderBy: ['seq', 'desc'] }),
  ])
  const tally = found(tallyDoc)
  const flat = tally.flats[input.flatId] ?? stop('flat_not_in_round')
  const text = found(await store.texts.get(tally.textHash)).text
  const previous = found(round).texts.at(-2)

  const powers = own?.powers ?? []
  const items = itemsAsked(tally, input.flatId)
  const signer = signerFor(binding, powers, input.roundId, [], now)
  const signerId = signer.ok ? signer.value.signerId : binding.signerId
  const isOpen = tally.closedAt === null && tally.opensAt <= now && now < tally.closesAt
  const hasLevel = binding.level >= tally.proofLevel
  const isStale = (one: OwnerAnswer | undefined, item: Item): boolean =>
    one !== undefined && !counts(one, sinceVersion(tally, item))
  const isPrepared = prepared !== null && canRatify(prepared, tally.textHash, now)
  const preparer = isPrepared ? await store.bindings.get(prepared.bindingId) : null
  return {
    roundId: input.roundId,
    stairwellId: stairwell._id,
    flatId: input.flatId,
    building: stairwell.building,
    unit: stairwell.unit,
    room: flat.room,
    estateName: estate.name,
    estatePhone: estate.phone,
    opensAt: tally.opensAt.toISOString(),
    closesAt: tally.closesAt.toISOString(),
    proofLevel: tally.proofLevel,
    textHash: tally.textHash,
    textVersion: tally.textVersion,
    text,
    previousText:
      tally.textVersion > 1 && previous
        ? { version: previous.version, why: found(round).texts.at(-1)?.why ?? '' }
        : null,
    changes: await changesFor(store, found(round), tally, signerId ? { flatId: input.flatId, signerId } : null),
    clauses: text.clauses,
    isOpen,
    me: {
      role: binding.role,
      level: binding.level,
      signerId: binding.signerId,
      hasPower: powers.some((power) => power.roundId === input.roundId),
    },
    items: items.map((item) => {
      const answers = flat.answers[item] ?? {}
      const standing = signerId ? answers[signerId] : undefined
      return {
        item,
        name: riserWords[item].name,
        mine: standing
          ? {
              state: standing.state,
              seq: standing.seq,
              reconfirm: isStale(standing, item),
              isDisputed: isDisputed(flat, item, signerId ?? ''),
            }
          : null,
        flat: itemState(tally, input.flatId, item),
        coOwnersMissing: flat.owners.filter(
          (owner) =>
            owner.signerId !== signerId && (!answers[owner.signerId] || isStale(answers[owner.signerId], item)),
        ).length,
        locked: isItemLocked(tally, input.flatId, item),
      }
    }),
    prepared: isPrepared
      ? {
          answers: prepared.answers,
          by: preparer?.callName ? unseal(preparer.callName) : null,
          at: prepared.createdAt.toISOString(),
          expiresAt: prepared.expiresAt.toISOString(),
        }
      : null,
    access: flat.access ? { canEnter: flat.access.canEnter } : null,
    receipts: entries.flatMap(({ seq, entry }) => {
      if ((entry.kind !== 'answer' && entry.kind !== 'withdrawal') || entry.signerId !== signerId) return []
      const asked = entry.kind === 'answer' ? entry.answers.map((one) => one.item) : entry.items
      return [{ tallyId: id, seq, at: entry.at, items: asked }]
    }),
    abilities: {
      answer: isOpen && signer.ok && hasLevel,
      prepare: isOpen && binding.role === 'family' && !signer.ok,
      recordAccess: isOpen && binding.role === 'tenant',
      // Item by item until the lock (rule 27), also after the round ended.
      withdraw: signer.ok && items.some((item) => !isItemLocked(tally, input.flatId, item)),
      blockedBy: !isOpen
        ? now < tally.opensAt
          ? 'window_not_open'
          : 'window_closed'
        : !signer.ok
          ? signer.code
          : hasLevel
            ? null
            : 'proof_level_too_low',
    },
  }
})
