import { anyone } from '../../../domain/binding/policy'
import { GLANCE_FIELDS, glanceAtClaims } from '../../../domain/claim/glance'
import { itemState } from '../../../domain/consent/item-state'
import { nextStep } from '../../../domain/consent/next-step'
import { outline, residentRisers } from '../../../domain/consent/picture'
import { sumFigures } from '../../../domain/estate/figures'
import { glanceAtHelp, HELP_GLANCE_FIELDS } from '../../../domain/help/glance'
import { primaryOf } from '../../../domain/riser/primary-flats'
import { glanceOf } from '../../../domain/works/glance'
import { type HomeView, viewHome } from '../../../types/me'
import type { InboxEntry } from '../../../types/notice-inbox'
import type { Actor, ActorBinding } from '../../../types/person'
import type { WorksDoc } from '../../../types/works'
import { action } from '../../platform/action'
import { baselineGlance } from '../../platform/baseline-glance'
import { flatIdsOf } from '../../platform/claim-place'
import { householdsOf, ownersIn } from '../../platform/households'
import { inboxOf } from '../../platform/inbox'
import { mattersGlance } from '../../platform/matters-glance'
import { found } from '../../platform/refused'
import { command, type Store } from '../../platform/store'
import { tallyId } from '../../platform/tally-commit'

/** The first screen: my flats, my pipes (masked on the server, rule 43), the one thing asked of me, my next date. */
export const home = action(viewHome, async ({ input, actor, now, store, permit }): Promise<HomeView> => {
  permit(anyone)
  const chosen =
    actor.bindings.find((binding) => binding.flatId === input.flatId) ??
    actor.bindings.find((binding) => binding.state === 'active') ??
    actor.bindings[0]
  const [bindings, inbox, mine, volunteer] = await Promise.all([
    labelled(store, actor),
    inboxOf(store, actor.personId, actor.bindings, now),
    chosen?.state === 'active' ? homeOf(store, chosen, now) : null,
    store.volunteers.find(
      { personId: actor.personId, state: command.neq('ended') },
      { limit: 1, field: { _id: true } },
    ),
  ])
  const next = inbox
    .filter((entry) => isStillToCome(entry, now))
    .sort((one, other) => ((one.startsAt ?? '') < (other.startsAt ?? '') ? -1 : 1))[0]
  return {
    personId: actor.personId,
    elderMode: actor.elderMode,
    staff: actor.staff,
    bindings,
    home: mine,
    isVolunteer: volunteer.length > 0,
    unread: inbox.filter((entry) => entry.unread && !entry.isExpired).length,
    nextDate: next?.startsAt
      ? {
          noticeId: next.noticeId,
          flatId: next.flatId,
          kind: next.kind,
          title: next.title,
          where: next.where,
          startsAt: next.startsAt,
          endsAt: next.endsAt,
        }
      : null,
  }
})

/** A withdrawal repeats the time of what it called off: that is no date to come. */
const isStillToCome = ({ startsAt, endsAt, replaces }: InboxEntry, now: Date): boolean =>
  startsAt !== null && replaces !== 'withdrawal' && Date.parse(endsAt ?? startsAt) > now.getTime()

/** Claims of one flat looked at: far more than there will be. */
const CLAIMS = 50
/** Tasks of one flat looked at: what is live, and what ended so lately that it may be news. */
const HELP = 50
const HELP_NEWS_DAYS = 7
const DAY_MS = 86_400_000
/** What a glance at works needs. */
const WORKS = { kind: true, state: true, from: true, until: true, stages: true } as const

const homeOf = async (store: Store, binding: ActorBinding, now: Date): Promise<HomeView['home']> => {
  const stairwell = found(await store.stairwells.get(binding.stairwellId))
  const roundId = stairwell.openRoundId
  const householdId = primaryOf(stairwell, binding.flatId) ?? binding.flatId
  const worksOfFlat = store.works.all({ stairwellId: stairwell._id, flatIds: householdId }, WORKS)
  const [estate, tally, households, own, prepared, works, said, claims, help, baseline, matters] = await Promise.all([
    store.estates.get(binding.estateId),
    roundId ? store.tallies.get(tallyId(roundId, stairwell._id)) : null,
    householdsOf(store, stairwell, binding.flatId),
    store.bindings.get(binding.bindingId),
    roundId ? store.preparations.get(`${roundId}~${binding.flatId}`) : null,
    worksOfFlat,
    store.availability.peek(householdId, 'lastDay'),
    store.claims.find(
      { flatId: command.in(flatIdsOf(stairwell, householdId)) },
      { limit: CLAIMS, field: GLANCE_FIELDS },
    ),
    store.helpTasks.find(
      {
        flatId: command.in(flatIdsOf(stairwell, householdId)),
        endsAt: command.gte(new Date(now.getTime() - HELP_NEWS_DAYS * DAY_MS)),
      },
      { limit: HELP, orderBy: ['endsAt', 'asc'], field: HELP_GLANCE_FIELDS },
    ),
    worksOfFlat.then((all) => baselineGlance(store, householdId, all.some(isToCome))),
    mattersGlance(store, binding, householdId),
  ])
  const { name, phone, stairwells } = found(estate)
  const figures = sumFigures(Object.values(stairwells).flatMap((entry) => entry.summary ?? []))
  const flat = tally?.flats[binding.flatId]
  return {
    bindingId: binding.bindingId,
    flatId: binding.flatId,
    stairwellId: stairwell._id,
    estateId: binding.estateId,
    estateName: name,
    estatePhone: phone,
    agreedPercent: figures.households > 0 ? Math.floor((figures.agreed * 100) / figures.households) : null,
    callName: ownersIn(households).find((owner) => owner.signerId === binding.signerId)?.masked ?? null,
    outline: outline(stairwell),
    pipes: residentRisers(tally, stairwell),
    mine: stairwell.risers
      .filter((riser) => riser.flatIds.includes(binding.flatId))
      .map((riser) => ({
        riserId: riser.riserId,
        item: riser.kind,
        flat: tally && flat ? itemState(tally, binding.flatId, riser.kind) : 'pending',
      })),
    next: nextStep({ binding, tally, powers: own?.powers ?? [], prepared, now }),
    version: tally?.version ?? 0,
    works: glanceOf(works, said, now),
    claims: glanceAtClaims(claims),
    help: glanceAtHelp(help),
    matters,
    baseline,
  }
}

const isToCome = ({ state }: Pick<WorksDoc, 'state'>): boolean => state !== 'finished'

const labelled = async (store: Store, actor: Actor): Promise<HomeView['bindings']> => {
  const ids = [...new Set(actor.bindings.map((binding) => binding.stairwellId))]
  if (ids.length === 0) return []
  const estateIds = [...new Set(actor.bindings.map((binding) => binding.estateId))]
  const [stairwells, estates] = await Promise.all([
    store.stairwells.find({ _id: command.in(ids) }, { limit: ids.length }),
    store.estates.find({ _id: command.in(estateIds) }, { limit: estateIds.length, field: { name: true } }),
  ])
  return actor.bindings.map((binding) => {
    const stairwell = stairwells.find((candidate) => candidate._id === binding.stairwellId)
    return {
      bindingId: binding.bindingId,
      flatId: binding.flatId,
      estateName: estates.find((estate) => estate._id === binding.estateId)?.name ?? '',
      building: stairwell?.building ?? '',
      unit: stairwell?.unit ?? '',
      room: stairwell?.flats.find((flat) => flat.flatId === binding.flatId)?.room ?? '',
      role: binding.role,
      state: binding.state,
      level: binding.level,
      roundId: binding.state === 'active' ? (stairwell?.openRoundId ?? stairwell?.lastRoundId ?? null) : null,
    }
  })
}
