/** @jest-environment jsdom */
import { packFacade } from '@chuanmen/domain/estate/facade'
import { certificateCodeSchema } from '@chuanmen/types/certificate'
import Taro from '@tarojs/taro'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { actionKey } from '@/api/use-action'
import {
  answering,
  answerTo,
  called,
  dialog,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
  takeDown,
} from '../../../../test/support/page-on-stage'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import CertificatesPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const facade = packFacade([
  { kind: 'kitchenDrain', position: '01', fromFloor: 2, toFloor: 6, state: 'complete', blockedAt: [] },
  { kind: 'kitchenWater', position: '01', fromFloor: 1, toFloor: 6, state: 'open', blockedAt: [] },
])
const entry = (complete: number) => ({
  ...{
    stairwellId: 's',
    building: '6号楼',
    unit: '2门',
    floors: 6,
    positions: ['01'],
    households: 6,
    risers: 2,
    rev: 1,
  },
  summary: { roundId: 'now', complete, facade },
})
const estate = (complete = 0) => ({
  ...{ unchanged: false, estateId: 'e', name: '新明胡同', street: '德胜街道', phone: '010', rev: 1, round: null },
  ...{ abilities: {}, stairwells: [entry(complete)] },
})
const riser = (riserId: string, kind: string, fromFloor: number) => ({
  ...{ riserId, kind, positions: ['01'], fromFloor, toFloor: 6, flatIds: [], progress: { status: 'none' } },
})
const row = (more: object = {}) => ({
  ...{ code: '7K3MQ9TX01AB', scope: { kind: 'round', roundId: 'r' }, title: '给排水改造', about: '11 个楼门的结果' },
  ...{ state: 'valid', wasSealed: true, issuedAt: '2026-11-25T02:00:00.000Z', byName: '孙静', withdrawn: null },
  ...more,
})
const closed = { roundId: 'r', title: '给排水改造', closedAt: '2026-11-20T02:00:00.000Z' }
const list = (more: object = {}) => ({
  ...{ certificates: [], more: false, rounds: [closed], canIssue: true },
  lastDay: { on: '2026-11-26', root: 'a1'.repeat(32) },
  ...more,
})
const server = (more: object = {}) =>
  answering({
    'me.home': { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] }, bindings: [] },
    'estate.view': estate(),
    'certificate.list': list(),
    ...more,
  })
const open = async () => {
  await putUp(<CertificatesPage />)
  await pass(50, 5)
}
const text = () => document.body.textContent ?? ''
const choose = async (label: string, value: string) => {
  const select = [...document.body.querySelectorAll('select')].find((one) =>
    one.getAttribute('aria-label')?.startsWith(label),
  )
  if (!select) throw new Error(`no ${label} in ${text()}`)
  await act(() => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, value)
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await pass(50, 3)
}

onStage({ now: '2026-11-27T02:00:00Z', params: { estateId: 'e' } })

test('with nothing closed and nothing complete the page says what has to happen first', async () => {
  server({ 'certificate.list': list({ rounds: [{ ...closed, closedAt: null }] }) })
  await open()
  expect(text()).toContain('还没有能出证明的')
  expect(find('出证明')).toHaveLength(0)
})

test('a closed round is certified step by step under one code, which then opens to be printed', async () => {
  server()
  const made = [1, 2]
  called.mockImplementation(async (name: string, input: { code: string }) =>
    name === 'certificate.issue'
      ? { done: made.length === 1, total: 2, made: made.shift(), code: input.code }
      : answerTo(name),
  )
  await open()
  await press('出第一份证明', '出证明')
  await pass(50, 4)
  const issued = sent('certificate.issue') as { code: string; scope: object }[]
  expect(issued).toHaveLength(2)
  expect(issued[0]?.scope).toEqual({ kind: 'round', roundId: 'r' })
  expect(issued[1]).toEqual(issued[0])
  expect(certificateCodeSchema.parse(issued[0]?.code)).toBe(issued[0]?.code)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/certificate/index?estateId=e&code=${issued[0]?.code}` })
})

test('only a complete pipe is offered, and the certificate names it', async () => {
  server({
    'estate.view': estate(1),
    'certificate.list': list({ rounds: [{ roundId: 'now', title: '这一轮', closedAt: null }] }),
    'stairwell.view': {
      ...{ unchanged: false, stairwellId: 's', building: '6号楼', unit: '2门' },
      risers: [riser('d', 'kitchenDrain', 2), riser('w', 'kitchenWater', 1)],
    },
    'certificate.issue': { done: true, total: 1, made: 1, code: 'x' },
  })
  await open()
  await press('出第一份证明')
  await pass(50, 3)
  expect(dialog()?.textContent).toContain('厨房排水立管（2—6 层）')
  expect(dialog()?.textContent).not.toContain('厨房给水')
  await press('出证明')
  expect(text()).toContain('请选一根管')
  await choose('哪根管', 'd')
  await press('出证明')
  await pass(50, 3)
  expect(sent('certificate.issue')).toMatchObject([
    { scope: { kind: 'riser', roundId: 'now', stairwellId: 's', riserId: 'd' } },
  ])
})

test('whoever comes from a round is offered that one first', async () => {
  const older = { roundId: 'older', title: '上一轮', closedAt: '2025-11-20T02:00:00.000Z' }
  stage.params = { estateId: 'e', roundId: 'older' }
  server({
    'certificate.list': list({ rounds: [closed, older] }),
    'certificate.issue': { done: true, total: 1, made: 1, code: 'x' },
  })
  await open()
  await press('出第一份证明', '出证明')
  await pass(50, 3)
  expect(sent('certificate.issue')).toMatchObject([{ scope: { kind: 'round', roundId: 'older' } }])
})

test('after a lost answer and a closed page the same certificate goes on under the same code', async () => {
  server({ 'certificate.issue': new Failure('timeout', 'timeout', '等了很久没有回音。') })
  await open()
  await press('出第一份证明', '出证明')
  await pass(10_000, 3)
  expect(text()).toContain('还没做完')
  const [first] = sent('certificate.issue') as { code: string }[]
  await takeDown()
  called.mockClear()
  server({ 'certificate.issue': { done: true, total: 1, made: 1, code: first?.code } })
  await open()
  expect(text()).toContain('还没做完')
  await press('接着做')
  await pass(50, 3)
  expect(sent('certificate.issue')).toEqual([
    { estateId: 'e', code: first?.code, scope: { kind: 'round', roundId: 'r' } },
  ])
  await takeDown()
  await open()
  expect(text()).not.toContain('还没做完')
})

test('a code that is taken is not used again', async () => {
  server({
    'certificate.issue': new Failure('refused', 'certificate_code_taken', '这个编号已经用过了，请重新出一次。'),
  })
  await open()
  await press('出第一份证明', '出证明')
  await pass(50, 3)
  expect(text()).toContain('这个编号已经用过了')
  await press('再试一次')
  await pass(50, 3)
  const [one, two] = sent('certificate.issue') as { code: string; scope: object }[]
  expect(two?.code).not.toBe(one?.code)
  expect(two?.scope).toEqual(one?.scope)
})

test('where evidence does not hold the page names the stairwell', async () => {
  const broken = new Failure('refused', 'evidence_broken', '存证核对不上，不能出证明。', {
    building: '6号楼',
    unit: '2门',
  })
  server({ 'certificate.issue': broken })
  await open()
  await press('出第一份证明', '出证明')
  await pass(50, 3)
  expect(text()).toContain('停在 6号楼2门')
})

test('one that a colleague left half way goes on under its own code', async () => {
  server({
    'certificate.list': list({ certificates: [row({ state: 'making', wasSealed: false })] }),
    'certificate.issue': { done: true, total: 1, made: 1, code: 'x' },
  })
  await open()
  expect(find('打印、存文件')).toHaveLength(0)
  await press('接着做')
  await pass(50, 3)
  expect(sent('certificate.issue')).toMatchObject([{ code: '7K3MQ9TX01AB' }])
})

test('declaring one void asks why, says that it is for good and public, and sends the reason', async () => {
  server({ 'certificate.list': list({ certificates: [row()] }), 'certificate.withdraw': { withdrawnAt: '' } })
  await open()
  await press('作废')
  expect(dialog()?.textContent).toContain('不能恢复')
  expect(dialog()?.textContent).toContain('不要写姓名和房号')
  await press('作废')
  expect(text()).toContain('请选一个原因')
  expect(sent('certificate.withdraw')).toEqual([])
  await fill(dialog()?.querySelector('input') ?? null, '面积有更正')
  await press('作废')
  await pass(50, 3)
  expect(sent('certificate.withdraw')).toEqual([{ estateId: 'e', code: '7K3MQ9TX01AB', why: '面积有更正' }])
  expect(dialog()).toBeNull()
})

test('one given up before it was whole is offered neither paper nor look-up, and says so', async () => {
  const withdrawn = { at: '2026-11-26T02:00:00.000Z', why: '选错了', byName: '孙静' }
  server({ 'certificate.list': list({ certificates: [row({ state: 'withdrawn', wasSealed: false, withdrawn })] }) })
  await open()
  expect(text()).toContain('没做完，不做了')
  expect(text()).toContain('孙静不做了：选错了')
  expect(find('打印、存文件')).toHaveLength(0)
  expect(find('别人查到的样子')).toHaveLength(0)
})

test('giving one up does not say that anybody will read why', async () => {
  server({ 'certificate.list': list({ certificates: [row({ state: 'making', wasSealed: false })] }) })
  await open()
  await press('不做了')
  expect(dialog()?.textContent).toContain('别人查不到它')
  expect(dialog()?.textContent).not.toContain('谁都看得到')
})

test('pages that were opened before are asked for anew once their certificate is void', async () => {
  const opened = actionKey('certificate.pack', { estateId: 'e', code: '7K3MQ9TX01AB' })
  queryClient.setQueryData(opened, { state: 'valid' })
  server({ 'certificate.list': list({ certificates: [row()] }), 'certificate.withdraw': { withdrawnAt: '' } })
  await open()
  await press('作废')
  await fill(dialog()?.querySelector('input') ?? null, '面积有更正')
  await press('作废')
  await pass(50, 3)
  expect(queryClient.getQueryState(opened)?.isInvalidated).toBe(true)
})

test('a void one says why, when and by whom, and is not declared void again', async () => {
  const withdrawn = { at: '2026-11-26T02:00:00.000Z', why: '面积有更正', byName: '孙静' }
  server({ 'certificate.list': list({ certificates: [row({ state: 'withdrawn', withdrawn })] }) })
  await open()
  expect(text()).toContain('11月26日 周四 孙静作废：面积有更正')
  expect(find('作废')).toHaveLength(0)
  expect(find('打印、存文件')).toHaveLength(1)
})

test('whoever may not is told so', async () => {
  server({ 'certificate.list': new Failure('refused', 'forbidden', '这要社区专员来做。') })
  await open()
  expect(place.textContent).toContain('这要社区专员来做')
  expect(stage.params).toEqual({ estateId: 'e' })
})
