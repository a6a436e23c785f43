import type { Actor, StaffGrant, StaffRole } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import { estatesOf } from './estates-of'

/** Where something is. A stairwell-less place is the estate as a whole; an estate-less one the street. */
export type Place = { street: string; estateId?: string; stairwellId?: string }

/**
 * What staff may do, and which roles may do it inside their scope. The administrator sets installations up but sees
 * nobody's data and answers for nobody.
 */
export const staffPowers = {
  createEstate: ['administrator', 'street'],
  viewEstate: ['administrator', 'street', 'community', 'stairwellLead', 'partyContact'],
  importRoster: ['administrator', 'street', 'community'],
  setRisers: ['administrator', 'street', 'community'],
  viewStairwell: ['administrator', 'street', 'community', 'stairwellLead'],
  viewFlat: ['street', 'community', 'stairwellLead'],
  revealPersonalData: ['street', 'community'],
  correctFlat: ['street', 'community'],
  issueSticker: ['administrator', 'street', 'community', 'stairwellLead'],
  issueDoorCode: ['street', 'community', 'stairwellLead'],
  approveBinding: ['street', 'community'],
  recordPower: ['street', 'community'],
  manageRound: ['street', 'community'],
  viewRound: ['administrator', 'street', 'community', 'stairwellLead'],
  recordPaper: ['street', 'community', 'stairwellLead'],
  lockRiser: ['street', 'community'],
  publishNotice: ['street', 'community'],
  viewNotice: ['administrator', 'street', 'community', 'stairwellLead'],
  viewDoors: ['street', 'community', 'stairwellLead'],
  recordTold: ['street', 'community', 'stairwellLead'],
  /** Dates, crews and progress; who is at home when is for those who manage. */
  viewWorks: ['street', 'community', 'stairwellLead', 'contractor'],
  manageWorks: ['street', 'community'],
  reportWorks: ['street', 'community', 'contractor'],
  /** Photos and signatures of what a flat was like before works. */
  recordBaseline: ['street', 'community', 'stairwellLead', 'contractor'],
  /** File a claim, or record a household's answer, for who cannot. */
  fileClaim: ['street', 'community', 'stairwellLead'],
  viewClaims: ['street', 'community', 'contractor'],
  /** Acknowledge, visit, inspect, repair or pay. */
  handleClaims: ['street', 'community', 'contractor'],
  /** Liability, offers, pauses, what the other side sees; a contractor is a party. */
  decideClaims: ['street', 'community'],
  mediateClaims: ['street', 'community'],
  setClaimRules: ['street', 'community'],
  keepPool: ['street', 'community', 'stairwellLead'],
  /** Ask for help for a household, and say what it needs. */
  raiseHelp: ['street', 'community', 'stairwellLead'],
  viewHelp: ['street', 'community', 'stairwellLead'],
  /** Whom to ask first, what is urgent, who did not come, complaints. */
  coordinateHelp: ['street', 'community'],
  /** Who volunteers are, what they are trained and insured for. */
  keepVolunteers: ['street', 'community'],
  placeStations: ['street', 'community'],
  /** One's own station: `keepsStation` asks which. */
  runStation: ['street', 'community', 'stationKeeper'],
  /** A household's file, plan, promises and visits: a lead's or contact's own portfolio (`domain/household/policy`). */
  keepHousehold: ['street', 'community', 'stairwellLead', 'partyContact'],
  /** Who has which household, the tree of groups, and the templates plans are made of. */
  keepPortfolios: ['street', 'community'],
  editTemplates: ['street', 'community'],
  /** Answer for the community: take a condition on, run a talk. */
  makePromise: ['street', 'community'],
  runTalk: ['street', 'community'],
  /** Ring who signed on paper, and say which of two answers holds. */
  checkPapers: ['street', 'community'],
  answerComplaints: ['street', 'community'],
  /** Which doors are worth the next visits; internal to staff. */
  planDoors: ['street', 'community'],
  /** Figures by day, forecast and resilience; they name no household. */
  viewFigures: ['administrator', 'street', 'community'],
  /** Make, print and withdraw certificates. */
  certify: ['street', 'community'],
  viewRollup: ['administrator', 'street'],
  clearAlarm: ['administrator'],
} as const satisfies Record<string, readonly StaffRole[]>
export type StaffPower = keyof typeof staffPowers

/** Does this grant reach this place? A stairwell lead sees the estate's page (figures), but acts only in named stairwells. */
const reaches = (grant: StaffGrant, place: Place): boolean => {
  switch (grant.role) {
    case 'administrator':
      return true
    case 'street':
      return grant.street === place.street
    case 'community':
    case 'contractor':
    case 'stationKeeper':
      return place.estateId !== undefined && grant.estateIds.includes(place.estateId)
    case 'partyContact':
      return grant.estateId === place.estateId
    case 'stairwellLead':
      return place.stairwellId === undefined
        ? grant.estateId === place.estateId
        : grant.stairwellIds.includes(place.stairwellId)
  }
}

/**
 * What nobody does who also builds there: a crew is a party to claims, and whoever has a second role beside it does not judge its own side's damage, speak for the
 * household, look at what is held for a person, or set by what prices and deadlines it is measured.
 */
const notForCrews: readonly StaffPower[] = [
  ...(['fileClaim', 'decideClaims', 'mediateClaims', 'setClaimRules'] as const),
  ...(['raiseHelp', 'viewHelp', 'coordinateHelp', 'keepVolunteers', 'placeStations'] as const),
  ...(['keepHousehold', 'keepPortfolios', 'makePromise', 'runTalk', 'checkPapers', 'answerComplaints'] as const),
  ...(['planDoors', 'certify'] as const),
]

/** Whether somebody builds at a place, whatever else they are. */
export const isCrewAt = (actor: Actor, place: Place): boolean =>
  (actor.staff?.grants ?? []).some((grant) => grant.role === 'contractor' && reaches(grant, place))

/** Refuses `not_allowed` when no role of theirs has the power, or they are a crew here as well, `out_of_scope` when one has, but not here. */
export const staffMay = (actor: Actor, power: StaffPower, place: Place): Result<true> => {
  const holders: readonly StaffRole[] = staffPowers[power]
  const grants = (actor.staff?.grants ?? []).filter((grant) => holders.includes(grant.role))
  if (grants.length === 0 || (notForCrews.includes(power) && isCrewAt(actor, place))) return refuse('not_allowed')
  return grants.some((grant) => reaches(grant, place)) ? accept(true) : refuse('out_of_scope')
}

/** `staffMay` as a yes or no, for the abilities a page is answered with. */
export const can = (actor: Actor, power: StaffPower, place: Place): boolean => staffMay(actor, power, place).ok

/** In which stairwells of an estate somebody may use a power; null: in all of them. A lead acts in named ones. */
export const actsIn = (actor: Actor, power: StaffPower, place: Place): string[] | null => {
  const holders: readonly StaffRole[] = staffPowers[power]
  const grants = (actor.staff?.grants ?? []).filter((grant) => holders.includes(grant.role))
  if (grants.some((grant) => grant.role !== 'stairwellLead' && reaches(grant, place))) return null
  return grants.flatMap((grant) =>
    grant.role === 'stairwellLead' && grant.estateId === place.estateId ? grant.stairwellIds : [],
  )
}

/** Leads a stairwell of this estate, whichever: may act in some of it. */
export const leads = (actor: Actor, estateId: string): boolean =>
  (actor.staff?.grants ?? []).some((grant) => grant.role === 'stairwellLead' && grant.estateId === estateId)

/**
 * One may pass on at most one's own scope: the administrator anything; a street officer community workers and stairwell
 * leads of their street; a community worker stairwell leads of their estates. `streetOf` tells an estate's street.
 */
export const mayInvite = (
  actor: Actor,
  grant: StaffGrant,
  streetOf: (estateId: string) => string | undefined,
): Result<true> => {
  const own = actor.staff?.grants ?? []
  if (own.length === 0) return refuse('not_allowed')
  if (own.some((mine) => mine.role === 'administrator')) return accept(true)
  const rank: Record<StaffRole, number> = {
    administrator: 3,
    street: 2,
    community: 1,
    stairwellLead: 0,
    partyContact: 0,
    contractor: 0,
    stationKeeper: 0,
  }
  const above = own.filter((mine) => rank[mine.role] > rank[grant.role])
  if (above.length === 0) return refuse('not_allowed')
  const estateIds = estatesOf(grant)
  const covers = above.some((mine) =>
    estateIds.every((estateId) => reaches(mine, { street: streetOf(estateId) ?? '', estateId })),
  )
  return estateIds.length > 0 && covers ? accept(true) : refuse('out_of_scope')
}
