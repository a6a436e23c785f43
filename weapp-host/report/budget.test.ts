import { budgetOf, compareBudget } from './budget'
import type { Figures, PageReport } from './report'

const figures: Figures = { setDataCount: 2, setDataBytes: 1000, largestSetDataBytes: 600, requests: 1 }
const page = (firstShow: Partial<Figures>, path = 'pages/a'): PageReport => ({
  path,
  visits: 1,
  firstShow: { ...figures, ...firstShow },
  total: figures,
  firstShowRequests: [],
})
const budget = budgetOf([page({})])

it.each<[string, Partial<Figures>, string[]]>([
  ['the same', {}, []],
  ['less', { setDataBytes: 10, requests: 0 }, []],
  ['bytes within a tenth more', { setDataBytes: 1100 }, []],
  ['bytes beyond it', { setDataBytes: 1101 }, ['pages/a: 1101 bytes of setData, 1100 are allowed']],
  ['one request more', { requests: 2 }, ['pages/a: 2 requests, 1 are allowed']],
])('%s', (_title, measured, over) => {
  expect(compareBudget({ pages: [page(measured)] }, budget)).toEqual(over)
})

it('a page without a budget counts, one that was not opened does not', () => {
  expect(compareBudget({ pages: [page({}, 'pages/new')] }, budget)).toEqual(['pages/new has no budget'])
  expect(compareBudget({ pages: [] }, budget)).toEqual([])
})
