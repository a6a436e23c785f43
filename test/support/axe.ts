import AxeBuilder from '@axe-core/playwright'
import { source } from 'axe-core'
import type { Visitor } from './browser'

/** What axe has against the page on the screen: one line a rule and node, ready to read in a failed test. */
export const violations = async ({ page }: Visitor): Promise<string[]> => {
  // Legacy: finish in this page; a blank helper page of axe's own would not carry the phone's measures.
  const found = await new AxeBuilder({ page, axeSource: source }).setLegacyMode(true).analyze()
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      [`${id}: ${help}`, target.join(' '), failureSummary.split('\n').slice(1).join(' ').trim()].join(' | '),
    ),
  )
}
