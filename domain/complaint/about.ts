import type { ComplaintDoc } from '../../types/complaint'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { VisitDoc } from '../../types/visit'
import { isCounted } from '../visit/cap'

export type About = {
  people: { personId: string; name: string }[]
  /** Who came along, by the name that the maker of a visit wrote down. */
  companions: string[]
}

type Visit = Pick<VisitDoc, 'by' | 'byName' | 'with' | 'how' | 'entered'>
type Plan = Pick<HouseholdPlanDoc, 'contactId' | 'contactName'> | null

/**
 * Whom a complaint is about: who made the visit it names, with who came along; where it names none, all who came or rang of late and who has the household in the portfolio. What was entered
 * from a table names its maker in free words only: then it is whoever entered it and who has the household as well, so that none of them is the one to answer.
 */
export const aboutWhom = (named: Visit | null, recent: readonly Visit[], plan: Plan): About => {
  const visits = named ? [named] : recent.filter(({ how }) => isCounted(how))
  const isContacts = named === null || named.entered === 'import'
  const contact = plan?.contactId && isContacts ? [{ personId: plan.contactId, name: plan.contactName }] : []
  const makers = visits.map(({ by, byName }) => ({ personId: by, name: byName }))
  return {
    people: [...new Map([...makers, ...contact].map((one) => [one.personId, one])).values()],
    companions: [...new Set(visits.flatMap((visit) => visit.with))],
  }
}

/** Who answers it: the street alone where it is about somebody who would answer for the community (rule 43). */
export const levelOf = (isOfCommunity: boolean): ComplaintDoc['level'] => (isOfCommunity ? 'street' : 'community')
