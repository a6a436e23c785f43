/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { answering, find, onStage, pass, place, press, putUp } from '../../../../test/support/page-on-stage'
import { currentEstate } from '../current-estate'
import RoundPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const none = { importRoster: false, openRound: false, publishNotice: false, inviteStaff: false, approveBindings: false }
const estate = {
  ...{ unchanged: false, estateId: 'e', name: '新明胡同', street: '德胜街道', phone: '010', abilities: none },
  ...{ figures: { risers: 0 }, round: null, stairwells: [] },
}
const figures = { households: 18, agreed: 17, areaCentiSqm: 0, agreedAreaCentiSqm: 0, risers: 9, complete: 6 }
const round = (state: 'open' | 'closed') => ({
  ...{ roundId: 'r', estateId: 'e', roundNo: 1, state, rev: 1, title: '给排水立管更换', items: ['kitchenDrain'] },
  ...{ opensAt: '2026-11-01T01:00:00Z', closesAt: '2026-11-20T10:00:00Z', proofLevel: 'phone', textHash: 'ab' },
  ...{ textVersion: 1, texts: [], stairwells: [], unfinished: null },
  text: { title: '给排水立管更换', plain: '换管', full: '换管', items: {}, clauses: [] },
  result: state === 'closed' ? { at: '2026-11-20T10:00:00Z', figures } : null,
  abilities: { edit: false, open: false, revise: false, close: false },
})
const open = async (state: 'open' | 'closed', grant: object) => {
  answering({
    'estate.view': estate,
    'me.home': { home: null, bindings: [], staff: { name: '孙静', grants: [grant] } },
    'round.view': round(state),
  })
  await putUp(<RoundPage />)
  await pass(100, 4)
}
const community = { role: 'community', estateIds: ['e'] }

onStage({ now: '2026-11-27T01:00:00Z', params: { estateId: 'e', roundId: 'r' }, afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('from a round that is over leads the way to its certificate', async () => {
  await open('closed', community)
  await press('出证明')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/certificates/index?estateId=e&roundId=r' })
})

test.each([
  ['a round that goes on', 'open', community],
  ['whoever may not certify', 'closed', { role: 'stairwellLead', estateId: 'e', stairwellIds: ['s'] }],
] as const)('%s has no such way', async (_who, state, grant) => {
  await open(state, grant)
  expect(place.textContent).toContain('给排水立管更换')
  expect(find('出证明')).toEqual([])
})
