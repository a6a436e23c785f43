/** @jest-environment jsdom */
import { act } from 'react'
import { choosePhotos } from '@/api/choose-file'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import {
  answering,
  answers,
  callsOf,
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
import ClaimPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/api/upload', () => ({ upload: jest.fn() }))
jest.mock('@/api/choose-file', () => ({ choosePhotos: jest.fn() }))

const clock = { step: 'judge', startedOn: '2026-11-23', dueOn: '2026-11-24', days: 3, source: '串门默认', paused: null }
const entry = (seq: number, part: object) => ({
  ...{ seq, act: 'submit', party: 'household', who: '', onBehalf: null, at: '2026-11-19T01:12:00.000Z' },
  ...{ words: '洗手池旁边裂了', wordsState: 'held', photoIds: [], after: 'submitted', dueOn: null },
  ...part,
})
const view = {
  ...{ claimId: 'c', number: 'PF-261119-03', estateId: 'e', estateName: '新明胡同', estatePhone: '010' },
  ...{ stairwellId: 's', flatId: 'f', building: '6号楼', unit: '2门', room: '301', damagePlace: 'bathroom' },
  ...{ damage: 'tile', noticedOn: '2026-11-18', want: { kind: 'money', fen: 128_000 }, phoneMasked: '138****0216' },
  ...{ receivedAt: '2026-11-19T01:12:00.000Z', status: { at: 'inspected' }, cycle: 1, rung: 'community', clock },
  ...{ pauseWords: null, stars: null, warranty: { years: 2, until: null, isOver: false } },
  ...{ charge: { rung: 'community', name: '孙静', phone: '010-1' }, photos: {}, baseline: null, cause: null },
  ...{ maybeSame: [], head: 'a'.repeat(64), seq: 2, stateSeq: 2, isRestricted: false },
  entries: [entry(0, {}), entry(1, { act: 'inspect', party: 'crew', who: '田师傅', words: '砖裂两块' })],
  ...{ moves: ['judge', 'pause', 'say'], movesOnBehalf: ['object'], side: 'staff' },
  abilities: { review: true, revealPhone: true, join: true, export: true, askErase: false },
}

const settle = () => pass(1_000)
const open = async () => {
  await putUp(<ClaimPage />)
  await settle()
}
const words = () => document.body.querySelector<HTMLTextAreaElement>('textarea')

onStage({ now: '2026-11-25T01:00:00Z', params: { claim: 'c' }, afterPressMs: 1_000 })
beforeEach(() =>
  answering({
    'claim.view': view,
    'me.home': { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } },
    'claim.list': { claims: [], next: null, today: '2026-11-25', crews: [], abilities: {} },
    'claim.move': { seq: 3, at: 'judged' },
    'claim.showWords': { seq: 0 },
    'claim.revealPhone': { phone: '13800000216' },
    'claimRules.view': { clocks: {}, prices: null, rev: 0, canEdit: true },
  }),
)

test('the page says first whose turn it is, how late it is, whom to ring, and has one main action', async () => {
  await open()
  expect(place.textContent).toContain('该社区认定责任')
  expect(place.textContent).toContain('逾期 1 天')
  expect(place.textContent).toContain('现在谁负责：孙静')
  expect(place.querySelectorAll('.button-primary')).toHaveLength(1)
  expect(find('认定责任')).toHaveLength(1)
})

test('a missed deadline that climbed is told as such, and a step that is a community’s own is not', async () => {
  await open()
  expect(place.textContent).not.toContain('逾期后交到')
  await takeDown()
  const climbed = entry(3, { act: 'climb', party: 'timer', words: '', wordsState: 'none' })
  answers['claim.view'] = { ...view, entries: [...view.entries, climbed] }
  queryClient.clear()
  await open()
  expect(place.textContent).toContain('逾期后交到了社区')
})

test('a judgement says what is missing where it belongs, and is sent with the status that was seen', async () => {
  await open()
  await press('认定责任')
  await press('认定责任')
  expect(place.textContent).toContain('各方加起来现在是 0%，要正好是 100%')
  expect(place.textContent).toContain('请写：理由')
  expect(sent('claim.move')).toHaveLength(0)
  await press('全是施工方')
  await fill(words(), '管子是施工时碰裂的')
  await press('认定责任')
  expect(sent('claim.move')).toEqual([
    {
      claimId: 'c',
      stateSeq: 2,
      move: {
        kind: 'judge',
        words: '管子是施工时碰裂的',
        liability: { shares: [{ who: 'contractor', percent: 100 }], pairs: [] },
      },
    },
  ])
  expect(words()).toBeNull()
})

test('a look that is handed in while its photo goes up is sent by itself when that is there', async () => {
  answers['claim.view'] = { ...view, status: { at: 'acknowledged' }, moves: ['inspect'] }
  await open()
  await press('记上门查看结果')
  let receive: (photo: object) => void = () => undefined
  Object.assign(answers, {
    'photo.request': { photoId: 'p', ticket: { url: 'u', fields: {}, fileId: 'x' } },
    'photo.receive': new Promise((resolve) => {
      receive = resolve
    }),
  })
  jest
    .mocked(choosePhotos)
    .mockResolvedValueOnce([{ path: '', name: 'seen.jpg', size: 5, file: new File(['bytes'], 'seen.jpg') }])
  await press('拍照或选照片')
  await fill(words(), '砖裂两块')
  await press('记上门查看结果')
  expect(place.textContent).toContain('照片传完就提交，不用再点。')
  expect(sent('claim.move')).toHaveLength(0)
  await act(async () => receive({ photoId: 'p' }))
  await settle()
  expect(sent('claim.move')).toEqual([
    { claimId: 'c', stateSeq: 2, move: { kind: 'inspect', words: '砖裂两块', photoIds: ['p'] } },
  ])
})

test('many photos of one entry are few at first, and let through together after one look (rule 12)', async () => {
  const ids = Array.from({ length: 8 }, (_, at) => `p${at}`)
  const photos = Object.fromEntries(
    ids.map((photoId) => [
      photoId,
      { photoId, width: 1, height: 1, bySide: 'household', check: 'held', mayReview: true },
    ]),
  )
  answers['claim.view'] = { ...view, photos, entries: [entry(0, { photoIds: ids })] }
  answers['photo.review'] = { photoId: 'p' }
  await open()
  expect(find('看全部 8 张')).toHaveLength(1)
  // Not before all of them are on the screen.
  expect(find('都看过了，8 张都给施工方看')).toHaveLength(0)
  await press('看全部 8 张')
  await press('都看过了，8 张都给施工方看')
  expect(sent('photo.review')).toEqual(ids.map((photoId) => ({ photoId, show: true })))
})

test('when somebody else moved it first, what was typed stays, and the new state is shown', async () => {
  await open()
  await press('认定责任')
  await press('全是施工方')
  await fill(words(), '管子是施工时碰裂的')
  answers['claim.move'] = new Failure('refused', 'claim_changed', '这份申请刚刚有了新进展，您填的内容还在。')
  answers['claim.view'] = { ...view, stateSeq: 3, moves: ['say'], status: { at: 'withdrawn' }, clock: null }
  await press('认定责任')
  expect(words()?.value).toBe('管子是施工时碰裂的')
  expect(place.textContent).toContain('住户已撤回')
  expect(place.textContent).toContain('这一步现在办不了')
  await takeDown()
  answers['claim.view'] = view
  queryClient.clear()
  await open()
  await press('认定责任')
  expect(words()?.value).toBe('管子是施工时碰裂的')
})

test('a lost answer is asked for again with the same words, status and request', async () => {
  await open()
  await press('留言')
  await fill(words(), '明天上午来')
  answers['claim.move'] = new Failure('timeout', 'timeout', '等了很久没有回音')
  answers['claim.view'] = { ...view, stateSeq: 3, seq: 3 }
  await press('留言')
  answers['claim.move'] = { seq: 3, at: 'inspected' }
  await press('重试')
  const calls = callsOf('claim.move')
  expect(calls).toHaveLength(2)
  expect(calls[0]).toEqual(calls[1])
})

test('what a household wrote is let through to the crew by a person, and a crew’s words to the household (rule 12)', async () => {
  await open()
  await press('这几句话给施工方看')
  expect(sent('claim.showWords')).toEqual([{ claimId: 'c', seq: 0, show: true }])
  expect(find('这几句话给住户看')).toHaveLength(1)
})

test('a telephone number is shown after a reason (rule 40)', async () => {
  await open()
  expect(place.textContent).not.toContain('138 0000 0216')
  await press('看号码，完整的电话')
  await press('约上门时间')
  await press('看号码')
  expect(sent('claim.revealPhone')).toEqual([{ claimId: 'c', why: '约上门时间' }])
  expect(place.textContent).toContain('138 0000 0216')
})

test('an objection told by telephone is recorded for the household, with what it is about', async () => {
  answers['claim.view'] = { ...view, status: { at: 'judged', liability: { shares: [], pairs: [] } } }
  await open()
  await press('替住户记：住户不同意')
  await press('电话里说的')
  await press('责任认定不对')
  await fill(words(), '不是我家弄的')
  await press('住户不同意')
  expect(sent('claim.move')[0]).toMatchObject({
    move: { kind: 'object', about: 'liability' },
    onBehalf: { how: 'phone', photoId: null },
  })
})

test('a crew sees its own moves, no telephone of a household, and words that nobody has looked at yet as such', async () => {
  const entries = [entry(0, { words: null })]
  const abilities = { review: false, revealPhone: false, join: false, export: false, askErase: false }
  answers['claim.view'] = {
    ...{ ...view, side: 'crew', status: { at: 'acknowledged' }, moves: ['setVisit', 'inspect'], movesOnBehalf: [] },
    ...{ phoneMasked: null, entries, abilities },
  }
  await open()
  expect(find('约上门时间')).toHaveLength(1)
  expect(place.textContent).not.toContain('替他记下')
  expect(place.textContent).not.toContain('138')
  expect(place.textContent).toContain('这几句话还没人看过')
  expect(find('导出全部')).toHaveLength(0)
})

test.each([
  ['refused', new Failure('refused', 'not_allowed', '这不归您管'), '现在看不了'],
  ['offline', undefined, '没有网络'],
])('a page that is %s says so', async (_name, answer, said) => {
  answers['claim.view'] = answer
  await open()
  // Before it gives up it tries again.
  await pass(20_000)
  expect(place.textContent).toContain(said)
})

test('money above what the three signed is told to whoever offers it, and is not refused', async () => {
  const surfaces = [{ room: 'bathroom', surface: 'wall', standard: '同款砖', liable: 'contractor' }]
  const prices = {
    version: 1,
    items: [{ code: 'tile', name: '墙砖', unit: '块', unitFen: 50_000 }],
    ...{ source: '定额', publishedAt: '2026-11-01T00:00:00Z' },
  }
  answers['claimRules.view'] = { clocks: {}, prices, rev: 1, canEdit: true }
  answers['claim.view'] = {
    ...view,
    ...{ status: { at: 'judged', liability: { shares: [], pairs: [] } }, moves: ['offer'] },
    agreed: { talkId: 't', on: '2026-11-02', ceilingFen: 60_000, surfaces },
  }
  await open()
  expect(place.textContent).toContain('签过的约定')
  await press('给出办法', '赔钱')
  const table = place.querySelector<HTMLSelectElement>('select[aria-label="从价目表里加一项"]')
  await act(() => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(table, 'tile')
    table?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await settle()
  expect(place.textContent).not.toContain('比三方签过的约定多')
  const quantity = [...place.querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === '1')
  await fill(quantity ?? null, '2')
  expect(place.textContent).toContain('比三方签过的约定多：约定最多赔 ¥600.00')
  await press('给出办法')
  expect(sent('claim.move')).toMatchObject([{ move: { kind: 'offer' } }])
})
