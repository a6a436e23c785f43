import { defaultTemplates } from '../../domain/plan/templates'
import type { PlanTemplates } from '../../types/plan'
import type { Store, Transaction } from './store'

/** What plans of an estate are made of: its own templates, else ours. One read. */
export const templatesOf = async (
  reader: Pick<Store, 'planTemplates'> | Pick<Transaction, 'planTemplates'>,
  estateId: string,
): Promise<PlanTemplates> => (await reader.planTemplates.get(estateId))?.templates ?? defaultTemplates
