/** @jest-environment jsdom */
import { calibrate } from '@chuanmen/domain/planner/calibrate'
import { DEFAULT_DOOR_TABLE } from '@chuanmen/domain/planner/default-table'
import { Failure } from '@/api/failure'
import { clearAllDrafts } from '@/lib/draft'
import {
  answering,
  answers,
  fill as fillField,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
  takeDown,
} from '../../../../test/support/page-on-stage'
import PlannerTablePage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const calibration = calibrate(DEFAULT_DOOR_TABLE, {
  silent: { cases: 24, believed: 720, won: 9, exposure: 2_400 },
  promise: { cases: 4, believed: 180, won: 1, exposure: 400 },
})
const view = {
  ...{ round: null, figures: {}, stairwells: [], plan: null, rev: 0, today: '2026-11-27' },
  ...{ table: DEFAULT_DOOR_TABLE, isOwnTable: false, tableRev: 0, calibration },
}
const me = { home: null, staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } }

const open = async () => {
  await putUp(<PlannerTablePage />)
  await pass(500, 3)
}
const heard = () => [...place.querySelectorAll('[role="img"]')].map((one) => one.getAttribute('aria-label') ?? '')
const fieldOf = (group: string, label: string) => {
  const box = place.querySelector(`[aria-label="${group}"]`) ?? place
  const field = [...box.querySelectorAll('.field')].find((one) => one.textContent?.startsWith(label))
  const input = field?.querySelector('input')
  if (!input) throw new Error(`no field ${group} ${label}`)
  return input
}
const fill = async (group: string, label: string, words: string) => {
  await fillField(fieldOf(group, label), words)
  await pass(500)
}

onStage({ now: '2026-11-27T01:00:00Z', params: { estateId: 'e' }, afterPressMs: 500 })
beforeEach(() => {
  clearAllDrafts()
  answering({
    'me.home': me,
    'estate.view': { unchanged: false, estateId: 'e', name: '新明胡同', phone: '010', abilities: {}, stairwells: [] },
    'planner.open': view,
    'planner.setTable': { rev: 1 },
  })
})

test('each line says what its own history says, what was believed, and which number is used', async () => {
  await open()
  expect(heard().find((words) => words.startsWith('还没答复'))).toMatch(
    /^还没答复，本小区：24 例里成了 9 例，估 \d+%～\d+%，当时估会成 7\.2 例，现在按 \d+% 算$/,
  )
})

test('below a number of cases the page says that it does not know', async () => {
  await open()
  expect(heard().find((words) => words.startsWith('承诺还没兑现'))).toContain('例子太少（4 例），还不知道')
  expect(heard().find((words) => words.startsWith('怕拆坏装修'))).toBe(
    '怕拆坏装修，本小区：还没有例子，还不知道，现在按表里的 30% 算',
  )
})

test('every number is explained, and that it is for staff alone', async () => {
  await open()
  for (const words of ['去一趟，14 天里同意的可能', '满 12 例', '不给住户看'])
    expect(place.textContent).toContain(words)
})

test('changed numbers are saved all together, and what they come to shows while one types', async () => {
  await open()
  expect(find('存好')).toHaveLength(0)
  await fill('怕拆坏装修', '趟数', '3')
  expect(place.textContent).toContain('没去过的，3 趟一共约 57%')
  await fill('', '说过不同意', '50')
  await press('存好')
  expect(sent('planner.setTable')).toEqual([
    {
      ...{ estateId: 'e', rev: 0 },
      table: {
        ...DEFAULT_DOOR_TABLE,
        refused: 50,
        byObstacle: { ...DEFAULT_DOOR_TABLE.byObstacle, assetLocked: { visits: 3, chance: 30 } },
      },
    },
  ])
})

test('a number that is none is told beside its field, and nothing is sent', async () => {
  await open()
  await fill('怕拆坏装修', '趟数', '很多')
  await press('存好')
  expect(place.querySelector('[aria-label="怕拆坏装修"] .field-error')?.textContent).toContain('0 到 9')
  expect(sent('planner.setTable')).toEqual([])
})

test('what was typed survives the program being killed', async () => {
  await open()
  await fill('怕拆坏装修', '趟数', '4')
  await takeDown()
  await open()
  expect(fieldOf('怕拆坏装修', '趟数').value).toBe('4')
  expect(place.textContent).toContain('上次填的还在')
  await press('不改了')
  expect(fieldOf('怕拆坏装修', '趟数').value).toBe('2')
})

describe('a colleague changed the table meanwhile', () => {
  const table = {
    ...DEFAULT_DOOR_TABLE,
    byObstacle: { ...DEFAULT_DOOR_TABLE.byObstacle, silent: { visits: 2, chance: 40 } },
  }
  const meanwhile = async () => {
    await open()
    await fill('怕拆坏装修', '趟数', '4')
    answers['planner.setTable'] = new Failure('refused', 'door_table_changed', '趟数和把握刚刚有同事改过。')
    answers['planner.open'] = { ...view, table, tableRev: 6, isOwnTable: true }
    await press('存好')
    answers['planner.setTable'] = { rev: 7 }
  }

  test('both are shown, and nothing typed is lost', async () => {
    await meanwhile()
    expect(place.textContent).toContain('同事改过这张表')
    expect(place.textContent).toContain('还没答复：现在是 2 趟、40%')
    expect(fieldOf('怕拆坏装修', '趟数').value).toBe('4')
  })

  test('one may go on with one’s own', async () => {
    await meanwhile()
    await press('接着用我填的', '存好')
    expect(sent('planner.setTable').at(-1)).toMatchObject({
      rev: 6,
      table: { byObstacle: { assetLocked: { visits: 4 } } },
    })
  })

  test('or with theirs', async () => {
    await meanwhile()
    await press('用同事改好的')
    expect(fieldOf('怕拆坏装修', '趟数').value).toBe('2')
    expect(fieldOf('还没答复', '趟数').value).toBe('2')
  })
})

test('defaults are filled in and saved only when asked to', async () => {
  answers['planner.open'] = { ...view, isOwnTable: true, table: { ...DEFAULT_DOOR_TABLE, tired: 95 } }
  await open()
  await press('都填成默认的')
  expect(fieldOf('', '每多去过一趟').value).toBe('80')
  expect(sent('planner.setTable')).toEqual([])
  await press('存好')
  expect(sent('planner.setTable')).toMatchObject([{ table: DEFAULT_DOOR_TABLE }])
})

test.each([
  ['refused', new Failure('refused', 'not_allowed', '您没有这个权限。'), '您没有这个权限'],
  ['out of reach', new Failure('offline', 'offline', '现在连不上网。'), '连不上网'],
])('%s: the page says why there is nothing', async (_, failure, words) => {
  answers['planner.open'] = failure
  await open()
  await pass(3_000, 2)
  expect(place.textContent).toContain(words)
})
