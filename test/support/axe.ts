import AxeBuilder from '@axe-core/playwright'
import { source } from 'axe-core'
import type { Visitor } from './browser'

/** What axe has against the page on the screen: one line a rule and node. Without `rules` it is asked all it knows. */
export const violations = async ({ page }: Visitor, rules?: string[]): Promise<string[]> => {
  // Legacy: finish in this page; a blank helper page of axe's own would not carry the phone's measures.
  const axe = new AxeBuilder({ page, axeSource: source }).setLegacyMode(true)
  const found = await (rules ? axe.withRules(rules) : axe).analyze()
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      [`${id}: ${help}`, target.join(' '), failureSummary.split('\n').slice(1).join(' ').trim()].join(' | '),
    ),
  )
}
