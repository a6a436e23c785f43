import { type HelpKind, helpKindRules } from '../../types/help-words'
import { AGREEMENT_AFTER_DAYS } from '../../types/limits'
import type { Day } from '../../types/schema'
import type { VolunteerDoc } from '../../types/volunteer'
import { dayAfter } from '../consent/beijing-day'

type Papers = Pick<VolunteerDoc, 'trained' | 'insuredUntil' | 'agreementOn' | 'firstTaskOn'>
export type Lack = 'training' | 'insurance' | 'agreement'

/** A written agreement signed by then. */
const hasAgreed = ({ agreementOn }: Papers, on: Day): boolean => agreementOn !== null && agreementOn <= on

/** `AGREEMENT_AFTER_DAYS` after the first task whoever goes on helping needs a written agreement, whatever they do (rule 41). */
export const needsAgreement = (papers: Papers, on: Day): boolean =>
  papers.firstTaskOn !== null && dayAfter(papers.firstTaskOn, AGREEMENT_AFTER_DAYS) <= on && !hasAgreed(papers, on)

/** What a volunteer has not yet for a kind of help on a day: training, insurance valid on that day, a written agreement (rule 41). */
export const lacksFor = (papers: Papers, kind: HelpKind, on: Day): Lack[] => {
  const rule = helpKindRules[kind]
  const lacks: Record<Lack, boolean> = {
    training: rule.training && !papers.trained.includes(kind),
    insurance: rule.insurance && (papers.insuredUntil === null || papers.insuredUntil < on),
    agreement: needsAgreement(papers, on) || (rule.agreement && !hasAgreed(papers, on)),
  }
  return (['training', 'insurance', 'agreement'] as const).filter((lack) => lacks[lack])
}
