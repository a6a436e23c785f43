import type { PlanItem, TemplateStep } from '../../types/plan'

/**
 * Whether a live item does already what a step would ask for, whatever it came from: two reasons both wanting the three-party talk want one talk. An answer and `other` say by their words what
 * they are about, so only the same words are the same work.
 */
export const isSameWork = (
  item: Pick<PlanItem, 'does' | 'helpKind' | 'what'>,
  step: Pick<TemplateStep, 'does' | 'helpKind' | 'what'>,
): boolean => {
  if (item.does !== step.does || item.helpKind !== step.helpKind) return false
  return (step.does !== 'answer' && step.does !== 'other') || item.what === step.what
}
