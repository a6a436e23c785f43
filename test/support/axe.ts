import { type AxeResults, type RunOptions, source } from 'axe-core'
import type { Visitor } from './browser'

type WithAxe = { axe?: { run(root: Document, options: RunOptions): Promise<AxeResults> } }

/** What axe has against the page on the screen: one line a rule and node. Without `rules` it is asked all it knows. */
export const violations = async ({ page }: Visitor, rules?: string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async (options) => {
      const { axe } = window as WithAxe
      const found = await axe?.run(document, options)
      return (found?.violations ?? []).flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) =>
          [`${id}: ${help}`, target.join(' '), failureSummary.split('\n').slice(1).join(' ').trim()].join(' | '),
        ),
      )
    },
    { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) } as RunOptions,
  )
}
