/** @jest-environment jsdom */
import { Failure } from '@/api/failure'
import { buildHelpPlace, buildHelpView } from '../../../../test/support/build-help-view'
import {
  answering,
  answers,
  dialog,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import HelpTask from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const me = { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } }
const able = {
  helper: { as: 'volunteer', volunteerId: 'v1' },
  name: '李晓燕',
  hours: [8, 9],
  sentence: '同楼门，那天有空',
  whyNot: [],
}
const unable = { ...able, helper: { as: 'volunteer', volunteerId: 'v2' }, name: '张伟', whyNot: ['floors', 'dayLimit'] }
const open = async (part: Parameters<typeof buildHelpView>[0] = {}, more: Record<string, unknown> = {}) => {
  answering({
    'me.home': me,
    'help.task': buildHelpView(part),
    'help.candidates': { candidates: [able, unable] },
    'help.move': { at: 'open', rev: 4 },
    ...more,
  })
  await putUp(<HelpTask />)
  await pass(50, 4)
}
const move = (body: object) => ({ taskId: 't', rev: 3, move: body })

onStage({ now: '2026-11-27T00:30:00Z', params: { task: 't' }, afterPressMs: 50 })

test('whom it is for, where it is looked for, and who cannot and why, stand on one page', async () => {
  await open({
    moves: ['pin'],
    steps: [{ act: 'widen', party: 'timer', name: '', at: '2026-11-27T00:00:00.000Z', words: '' }],
  })
  for (const words of [
    '送水到家，2 桶',
    '6号楼2门 501',
    '许奶奶 138 0000 0501',
    '门铃坏了，请敲门',
    '先问同楼门的',
    '系统 没人接，往远处问',
  ])
    expect(place.textContent).toContain(words)
  await press('去不了的 1 位，差什么')
  expect(place.textContent).toContain('张伟：楼层太高；那天接满了')
})

test('a coordinator has somebody asked first, at the hour chosen', async () => {
  await open({ moves: ['pin'] })
  await press('先问这位')
  expect(sent('help.move')).toEqual([move({ kind: 'pin', helper: able.helper, fromHour: 8 })])
})

test('solving asks how, keeps what was typed through a refusal, and tells that it changed', async () => {
  await open({ moves: ['solve'] }, { 'help.move': new Failure('refused', 'help_changed', '刚刚有了变化') })
  await press('已经另外办好了', '记下办好了')
  expect(dialog()?.textContent).toContain('请选一个，或自己写一句')
  expect(sent('help.move')).toEqual([])
  await fill('textarea', '社区小李送去了')
  await press('记下办好了')
  expect(dialog()?.textContent).toContain('刚刚有了变化')
  answers['help.move'] = { at: 'cancelled', rev: 5 }
  await press('先不', '已经另外办好了')
  expect(dialog()?.querySelector('textarea')?.value).toBe('社区小李送去了')
  await press('记下办好了')
  expect(sent('help.move').at(-1)).toEqual(move({ kind: 'solve', words: '社区小李送去了' }))
  expect(dialog()).toBeNull()
})

test('a lost answer is asked for again with the same words and the same revision (rule 15)', async () => {
  await open({ moves: ['cancel'] }, { 'help.move': new Failure('timeout', 'timeout', '等了很久') })
  await press('取消这件事')
  await press('住户说不用了', '取消这件事')
  answers['help.task'] = buildHelpView({ moves: ['cancel'], rev: 9 })
  await pass(16_000, 2)
  await press('取消这件事')
  const all = sent('help.move')
  expect(all).toHaveLength(2)
  expect(all[1]).toEqual(all[0])
})

test('staff who hear that somebody is there vouch for them, and note who did not come', async () => {
  await open({
    at: 'filled',
    startHour: 9,
    missing: 0,
    moves: ['vouch', 'noShow'],
    places: [buildHelpPlace(), buildHelpPlace({ index: 1, name: '王强', checkedInAt: '2026-11-28T01:00:00.000Z' })],
  })
  expect(find('替他签到')).toHaveLength(1)
  await press('替他签到', '确认到了')
  await press('李晓燕没有来', '记下没有来')
  expect(sent('help.move')).toEqual([move({ kind: 'vouch', place: 0 }), move({ kind: 'noShow', place: 0 })])
})

test('a complaint is settled in words, and words wait for a look before the helper reads them (rule 12)', async () => {
  await open({
    words: '请轻一点',
    wordsState: 'held',
    complaints: [{ index: 0, words: '水没送上来', about: '李晓燕', at: '2026-11-27T00:00:00.000Z', settled: null }],
    thanks: { stars: 5, words: '谢谢', at: '2026-11-27T00:00:00.000Z', wordsState: 'shown' },
    moves: ['settleComplaint', 'showWords'],
  })
  expect(find('给对方看')).toHaveLength(1)
  await press('给对方看')
  await press('记下怎么处理的', '是误会，说清了', '处理好了')
  expect(sent('help.move')).toEqual([
    move({ kind: 'showWords', what: 'words', show: true }),
    move({ kind: 'settleComplaint', index: 0, words: '是误会，说清了' }),
  ])
})

test('what may not be done is not offered', async () => {
  await open({ moves: [] })
  for (const words of ['标成急事', '取消这件事', '已经另外办好了', '先问这位']) expect(find(words)).toHaveLength(0)
  expect(sent('help.candidates')).toEqual([])
})

test('a task that is not theirs is not found', async () => {
  await open({}, { 'help.task': new Failure('refused', 'not_found', '没有找到') })
  expect(place.textContent).toContain('没有找到')
})
