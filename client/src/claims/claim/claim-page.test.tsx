/** @jest-environment jsdom */
import type { ClaimStatus, Liability, Offer } from '@chuanmen/types/claim'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { DEFAULT_CLOCKS } from '@chuanmen/types/claim-rules'
import { act } from 'react'
import { choosePhotos } from '@/api/choose-file'
import { Failure } from '@/api/failure'
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
import ClaimPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/api/upload', () => ({ upload: jest.fn() }))
jest.mock('@/api/choose-file', () => ({ choosePhotos: jest.fn() }))

const liability: Liability = { shares: [{ who: 'contractor', percent: 100 }], pairs: [] }
const offer: Offer = {
  ...{ how: 'money', totalFen: 128_000, priceVersion: 1 },
  items: [{ code: 'tile', name: '墙砖', unit: '块', unitFen: 64_000, quantityCenti: 200, amountFen: 128_000, why: '' }],
}
const offered: ClaimStatus = { at: 'offered', liability, offer }
const entry = (seq: number, act: ClaimView['entries'][number]['act'], words: string | null) => ({
  ...{ seq, act, party: 'staff' as const, who: '孙静', onBehalf: null, at: '2026-11-25T02:00:00Z', words },
  ...{ wordsState: 'shown' as const, photoIds: [], after: 'offered' as const, dueOn: null },
})
const view = (change: Partial<ClaimView> = {}): ClaimView => ({
  ...{ claimId: 'c', number: 'PF-261119-03', estateId: 'e', estateName: '新明胡同', estatePhone: '010' },
  ...{ stairwellId: 's', flatId: 'f', building: '5号楼', unit: '1门', room: '301' },
  ...{ damagePlace: 'bathroom', damage: 'tile', noticedOn: '2026-11-19', want: { kind: 'money', fen: 128_000 } },
  ...{ phoneMasked: null, receivedAt: '2026-11-19T01:12:00Z', status: offered, cycle: 1, rung: 'community' },
  ...{ clock: null, pauseWords: null, stars: null, warranty: { years: 2, until: null, isOver: false } },
  ...{ charge: { rung: 'community', name: '孙静', phone: '010-6612' } },
  entries: [entry(0, 'submit', '换管时砖裂了'), entry(1, 'judge', '现状照片上没有裂'), entry(2, 'offer', '')],
  ...{
    photos: {},
    baseline: null,
    agreed: null,
    cause: null,
    maybeSame: [],
    head: 'abcdef0123456789',
    seq: 2,
    stateSeq: 2,
  },
  ...{ isRestricted: false, moves: ['accept', 'object', 'withdraw', 'add', 'say'], movesOnBehalf: [] },
  ...{ side: 'household', abilities: { review: false, revealPhone: false, join: false, export: true, askErase: true } },
  ...change,
})

/** One answer may be asked for only after another was drawn. */
const settle = () => pass(100, 3)
const open = async () => {
  await putUp(<ClaimPage />)
  await settle()
}

onStage({ now: '2026-11-26T02:00:00Z', params: { claim: 'c' } })
beforeEach(() =>
  answering({
    ...{ 'claim.view': view(), 'claimRules.view': { clocks: DEFAULT_CLOCKS, prices: null, rev: 0, canEdit: false } },
    ...{ 'claim.see': { seenSeq: 2 }, 'claim.move': { seq: 3, at: 'accepted' } },
  }),
)

test('who is in charge is one tap away, every line of the offer is there, and it counts as looked at', async () => {
  await open()
  expect(find('打电话给孙静')).not.toHaveLength(0)
  for (const words of ['给了办法，请您定', '墙砖 2 块', '¥1,280.00', '施工方', '100%', '现状照片上没有裂'])
    expect(place.textContent).toContain(words)
  expect(sent('claim.see')).toEqual([{ claimId: 'c', seq: 2 }])
})

test('agreeing and not agreeing are buttons of one look', async () => {
  await open()
  const looks = ['同意', '不同意'].map((words) => find(words)[0]?.className)
  expect(looks[0]).toBeDefined()
  expect(looks[0]).toBe(looks[1])
})

test('an objection says about what and why; without both nothing is sent', async () => {
  await open()
  await press('不同意')
  await press('提出异议')
  expect(dialog()?.textContent).toContain('请选一条')
  await press('修法或数额不对')
  await press('提出异议')
  expect(dialog()?.textContent).toContain('请写一句为什么')
  expect(sent('claim.move')).toHaveLength(0)
  await fill('[role=dialog] textarea', '裂的是两块砖')
  await press('提出异议')
  await settle()
  expect(sent('claim.move')[0]).toEqual({
    ...{ claimId: 'c', stateSeq: 2 },
    move: { kind: 'object', about: 'amount', words: '裂的是两块砖', photoIds: [] },
  })
  expect(dialog()).toBeNull()
})

test('of two phones the later one sees what the claim has become and keeps what was typed', async () => {
  await open()
  await press('不同意')
  await press('修法或数额不对')
  await fill('[role=dialog] textarea', '裂的是两块砖')
  answers['claim.move'] = new Failure('refused', 'claim_changed', '刚刚有了新进展')
  answers['claim.view'] = view({
    ...{ status: { at: 'accepted', liability, offer }, seq: 3, stateSeq: 3, moves: ['withdraw', 'add', 'say'] },
  })
  await press('提出异议')
  await settle()
  expect(dialog()?.textContent).toContain('刚刚有了新进展：说好了，赔 ¥1,280.00')
  expect(dialog()?.querySelector('textarea')?.value).toBe('裂的是两块砖')
  expect(find('提出异议', dialog() as HTMLElement)).toHaveLength(0)
})

test('a repair is confirmed with stars that are tapped and read', async () => {
  answers['claim.view'] = view({
    ...{ status: { at: 'done', liability, offer, receipt: null }, moves: ['confirm', 'object', 'add', 'say'] },
  })
  await open()
  await press('修好了')
  await press('修好了')
  expect(dialog()?.textContent).toContain('请点几颗星')
  await press('4 颗星')
  expect(dialog()?.textContent).toContain('4 颗星，满意')
  await press('修好了')
  await settle()
  expect(sent('claim.move')[0]).toMatchObject({ move: { kind: 'confirm', stars: 4, words: '' } })
})

test('family reads, adds and says, and is told who decides', async () => {
  answers['claim.view'] = view({ moves: ['add', 'say'] })
  await open()
  expect(place.textContent).toContain('由业主或租户来定')
  expect(find('同意')).toHaveLength(0)
  expect(find('补照片')).not.toHaveLength(0)
})

test('words the other side has not been shown yet are announced', async () => {
  answers['claim.view'] = view({ entries: [{ ...entry(0, 'inspect', null), party: 'crew', wordsState: 'waiting' }] })
  await open()
  expect(place.textContent).toContain('等工作人员看过就显示')
})

test('a photo that is still going up when 「补上」 is tapped goes with it, without another tap', async () => {
  await open()
  await press('补照片、补说明')
  let receive: (photo: object) => void = () => undefined
  Object.assign(answers, {
    'photo.request': { photoId: 'p', ticket: { url: 'u', fields: {}, fileId: 'x' } },
    'photo.receive': new Promise((resolve) => {
      receive = resolve
    }),
  })
  jest
    .mocked(choosePhotos)
    .mockResolvedValueOnce([{ path: '', name: 'crack.jpg', size: 5, file: new File(['bytes'], 'crack.jpg') }])
  await press('拍照或选照片')
  await settle()
  await press('补上')
  await settle()
  expect(document.body.textContent).toContain('照片传完就提交，不用再点。')
  expect(sent('claim.move')).toHaveLength(0)
  await act(async () => receive({ photoId: 'p' }))
  await settle()
  expect(sent('claim.move')).toEqual([{ claimId: 'c', stateSeq: 0, move: { kind: 'add', words: '', photoIds: ['p'] } }])
  expect(dialog()).toBeNull()
})

test('what was offered is told with the step that offered it, also after another took its place', async () => {
  const old = { how: 'repair' as const, standard: '补白砖', byOn: '2026-12-05' }
  const status: ClaimStatus = { at: 'objected', liability, offer, about: 'amount' }
  answers['claim.view'] = view({ status, entries: [{ ...entry(2, 'offer', ''), offer: old }] })
  await open()
  expect(place.textContent).toContain('修好，最晚 12月5日 周六：补白砖')
  expect(place.textContent).toContain('原来给的办法')
})

test('what the three signed before works stands on the claim: the most that is paid, how it is put back, and by whom', async () => {
  const surfaces = [
    { room: 'bathroom' as const, surface: 'wall' as const, standard: '同款砖，缝对齐', liable: 'contractor' as const },
  ]
  answers['claim.view'] = view({ agreed: { talkId: 't', on: '2026-11-02', ceilingFen: 800_000, surfaces } })
  await open()
  for (const words of ['签过的约定', '11月2日 周一', '¥8,000.00', '卫生间墙面', '同款砖，缝对齐', '施工单位负责'])
    expect(place.textContent).toContain(words)
})
