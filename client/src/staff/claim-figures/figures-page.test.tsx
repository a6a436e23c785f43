/** @jest-environment jsdom */
import { QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { call } from '@/api/call'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { saveFile } from '@/lib/save-file'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import ClaimFiguresPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/lib/save-file', () => ({ saveFile: jest.fn() }))
const called = call as jest.Mock
type Root = { render(shown: ReactNode): void; unmount(): void }
/** The client itself is drawn by Taro, so nothing else needs this package's types. */
const { createRoot } = jest.requireActual<{ createRoot(place: Element): Root }>('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const crew = (name: string, claims: number, late: number) => ({
  ...{
    crewId: name,
    name,
    claims,
    ended: claims,
    onTime: claims - late,
    late,
    reopened: 0,
    meanStars: 4.5,
    paidFen: 0,
  },
})
const figures = {
  ...{ today: '2026-11-26', open: { upTo3: 1, upTo7: 0, upTo15: 0, older: 2 } },
  ...{ openByRung: { contractor: 1, community: 0, street: 2 } },
  ...{ total: { claims: 14, settled: 11, medianDays: 4, paidFen: 128_050 } },
  ...{ buildings: [{ building: '6号楼', claims: 14, settled: 11, open: 3, medianDays: 4 }] },
  ...{ damages: [{ damage: 'tile', claims: 14, paidFen: 128_050 }], crews: [crew('一队', 9, 1), crew('二队', 5, 4)] },
}
const me = { home: null, staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } }

let answers: Record<string, unknown>
let root: Root
let place: HTMLElement

const settle = () => act(() => jest.advanceTimersByTimeAsync(500))
const open = async () => {
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <ClaimFiguresPage />
      </QueryClientProvider>,
    ),
  )
  await settle()
  await settle()
}
const press = async (words: string) => {
  const found = [...place.querySelectorAll<HTMLElement>('.press')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  )
  if (!found) throw new Error(`no ${words} in: ${place.textContent}`)
  await act(() => found.click())
  await settle()
}
const crewsShown = () =>
  [...place.querySelectorAll('[aria-label="各施工队的赔付申请"] .table-row')].map(
    (row) => row.querySelector('.table-value')?.textContent,
  )

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  jest.useFakeTimers({ now: Date.parse('2026-11-26T01:00:00Z') })
  stage.reset()
  stage.params = { estateId: 'e' }
  queryClient.clear()
  answers = { 'me.home': me, 'claim.figures': figures, 'claim.workbook': { name: '赔付.xlsx', base64: 'UEs=' } }
  called.mockReset().mockImplementation(async (name: string) => {
    const answer = answers[name]
    if (answer === undefined) throw new Failure('offline', 'offline', '现在连不上网。')
    return answer
  })
})
afterEach(async () => {
  await act(() => root.unmount())
  place.remove()
  jest.useRealTimers()
})

test('the three numbers of a meeting stand first, and every bar says its number in words', async () => {
  await open()
  const heard = [...place.querySelectorAll('[role="img"]')].map((one) => one.getAttribute('aria-label'))
  expect(heard.slice(0, 3)).toEqual([
    '在办 3 份，收到 14 份',
    '已办结 11 份，已赔 ¥1,280.50',
    '多久办完 4 个工作日，一半的申请不超过这个数',
  ])
  expect(heard).toContain('15 天以上，2 份，该催了')
  expect(heard).toContain('街道，2 份')
})

test('crews sort by what is asked for, and the table leaves as a file in that order', async () => {
  await open()
  expect(crewsShown()).toEqual(['一队', '二队'])
  await press('按按时排序')
  expect(crewsShown()).toEqual(['二队', '一队'])
  await press('导出这张表')
  const [name, { text }] = (saveFile as jest.Mock).mock.calls[0]
  expect(name).toBe('施工队赔付-2026-11-26.csv')
  expect(text.indexOf('二队')).toBeLessThan(text.indexOf('一队'))
})

test('one month leaves as an Excel file', async () => {
  await open()
  await press('导出 Excel，2026年11月收到的申请')
  expect(called).toHaveBeenCalledWith('claim.workbook', { estateId: 'e', month: '2026-11' })
  expect(saveFile).toHaveBeenCalledWith('赔付.xlsx', { base64: 'UEs=' })
})

test('before the first claim the page says what will be here', async () => {
  answers['claim.figures'] = { ...figures, total: { claims: 0, settled: 0, medianDays: null, paidFen: 0 } }
  await open()
  expect(place.textContent).toContain('还没有赔付申请')
})
