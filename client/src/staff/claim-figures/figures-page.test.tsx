/** @jest-environment jsdom */
import { saveFile } from '@/lib/save-file'
import { answering, answers, called, onStage, pass, place, press, putUp } from '../../../../test/support/page-on-stage'
import ClaimFiguresPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/lib/save-file', () => ({ saveFile: jest.fn() }))

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

const open = async () => {
  await putUp(<ClaimFiguresPage />)
  await pass(500, 2)
}
const crewsShown = () =>
  [...place.querySelectorAll('[aria-label="各施工队的赔付申请"] .table-row')].map(
    (row) => row.querySelector('.table-value')?.textContent,
  )

onStage({ now: '2026-11-26T01:00:00Z', params: { estateId: 'e' }, afterPressMs: 500 })
beforeEach(() =>
  answering({ 'me.home': me, 'claim.figures': figures, 'claim.workbook': { name: '赔付.xlsx', base64: 'UEs=' } }),
)

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
