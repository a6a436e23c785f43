/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { buildHelpPlace, buildHelpView } from '../../../../test/support/build-help-view'
import { answering, find, onStage, pass, place, press, putUp, sent } from '../../../../test/support/page-on-stage'
import { currentEstate } from '../current-estate'
import HelpBoardPage from './index'
import { boardSheet } from './sheet'
import type { Board } from './use-help'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const unmet = (part: Partial<Board['unmet'][number]> = {}): Board['unmet'][number] => ({
  ...buildHelpView(),
  hoursLeft: 27,
  ...part,
})
const board = (part: Partial<Board> = {}): Board => ({
  estateId: 'e',
  unmet: [],
  taken: [],
  complaints: [],
  wordsToReview: [],
  counts: { live: 2, unmet: 1, taken: 1, done: 4, lost: 0, volunteers: 9, waitingVolunteers: 2 },
  run: {
    at: '2026-11-27T00:28:00.000Z',
    method: 'flow',
    tasks: 18,
    unserved: 2,
    changed: 0,
    gap: 0,
    isProven: true,
    ms: 9,
  },
  canCoordinate: true,
  ...part,
})
const desk = {
  'estate.view': { unchanged: false, estateId: 'e', name: '新明胡同', phone: '010', abilities: {}, stairwells: [] },
  'me.home': { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } },
}
const open = async (answers: Record<string, unknown>) => {
  answering({ ...desk, ...answers })
  await putUp(<HelpBoardPage />)
  await pass(50, 4)
}

onStage({ now: '2026-11-27T00:30:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('what nobody has taken stands with its deadline, whom it is proposed to and why, and one next step', async () => {
  const proposals = [
    { name: '李晓燕', as: 'volunteer' as const, fromHour: 9, sentence: '同楼门，认识您', isPinned: true },
  ]
  await open({ 'help.board': board({ unmet: [unmet({ proposals, hoursLeft: 5 })] }) })
  for (const words of [
    '送水到家，2 桶',
    '6号楼2门 501',
    '还剩 5 小时',
    '您指定先问李晓燕 上午9点：同楼门，认识您',
    '等李晓燕答复',
  ])
    expect(place.textContent).toContain(words)
  expect(place.textContent).toContain('2 分钟前算过：18 件里 16 件有人可问，保证最优')
  await act(() => place.querySelector<HTMLElement>('.table-row.press')?.click())
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/help-task/index?task=t' })
})

test('a coordinator has the matching run now', async () => {
  await open({ 'help.board': board(), 'help.match': { isWoken: true } })
  await press('现在再算')
  expect(sent('help.match')).toEqual([{ estateId: 'e' }])
  expect(document.body.textContent).toContain('正在重新算')
})

test('a lead sees what is open and settles nothing', async () => {
  await open({ 'help.board': board({ canCoordinate: false, unmet: [unmet()] }) })
  expect(find('现在再算')).toHaveLength(0)
  expect(place.textContent).not.toContain('等您处理')
  expect(place.textContent).toContain('送水到家')
})

test('a list is narrowed to a building and says so when nothing is left', async () => {
  await open({
    'help.board': board({ unmet: [unmet(), unmet({ taskId: 'u', building: '7号楼', kind: 'meal', count: null })] }),
  })
  expect(place.querySelectorAll('.table-row')).toHaveLength(2)
  const [building] = place.querySelectorAll('select')
  await act(() => {
    if (building) building.value = '7号楼'
    building?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  expect(place.querySelectorAll('.table-row')).toHaveLength(1)
  expect(place.textContent).toContain('送饭')
})

test('complaints and words wait in one place', async () => {
  await open({
    'help.board': board({
      complaints: [
        {
          taskId: 'c',
          kind: 'water',
          words: '水没送上来',
          about: '李晓燕',
          at: '2026-11-27T00:00:00.000Z',
          building: '6号楼',
          room: '501',
        },
      ],
      wordsToReview: [{ taskId: 'w', what: 'thanks', words: '太谢谢了' }],
    }),
  })
  await press('等您处理 2')
  expect(place.textContent).toContain('30 分钟前：水没送上来')
  await press('太谢谢了')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/help-task/index?task=w' })
})

test('a "no" that became a "yes" after help is shown, and not claimed to be because of it', async () => {
  const helped = [{ taskId: 't', kind: 'water', on: '2026-11-20', stars: 5 }]
  const flat = { stairwellId: 's', building: '6号楼', unit: '2门', helped }
  await open({
    'help.board': board(),
    'help.outcomes': {
      roundId: 'r',
      turned: 1,
      rows: [
        { ...flat, flatId: 'a', room: '501', before: 'refused', now: 'agreed' },
        { ...flat, flatId: 'b', room: '601', before: 'deferred', now: 'deferred' },
      ],
    },
  })
  await press('帮了以后')
  expect(place.textContent).toContain('帮过的 2 户里，1 户原来没同意、现在同意了')
  expect(place.textContent).toContain('不等于就是因为帮忙')
  expect(place.textContent).toContain('现在同意了')
})

test('without a network the page says so and can be tried again', async () => {
  await open({})
  await pass(5_000, 3)
  expect(place.textContent).toContain('没有网络')
  expect(find('重试')).toHaveLength(1)
})

test('whoever may not see it is told so', async () => {
  await open({ 'help.board': new Failure('refused', 'not_allowed', '这不归您管') })
  expect(place.textContent).toContain('现在看不了')
})

test('an empty board says what will appear', async () => {
  await open({ 'help.board': board() })
  expect(place.textContent).toContain('没有还缺人的')
})

test('the file names neither a household nor its number', () => {
  const text = boardSheet(
    board({ unmet: [unmet()], taken: [buildHelpView({ at: 'filled', startHour: 9, places: [buildHelpPlace()] })] }),
    Date.now(),
  )
  expect(text).toContain('李晓燕')
  expect(text).not.toMatch(/许奶奶|1380000/)
})
