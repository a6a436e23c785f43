import type { MattersGlance } from '@chuanmen/types/me'
import { mattersLine } from './matters-words'

const none: MattersGlance = { toConfirm: 0, talk: null, toAnswer: 0, open: 2 }
test.each<[string, MattersGlance | null, string, boolean]>([
  ['nothing was raised', null, '上门的人来得不合适，跟社区、街道说', false],
  ['items are open', none, '您提的 2 件在办', false],
  ['an offer waits', { ...none, toAnswer: 1 }, '有个方案，等您答复', true],
  ['a talk wants a day', { ...none, toAnswer: 1, talk: 'slot' }, '约三方面谈，请您挑个时间', true],
  ['a talk wants a signature', { ...none, talk: 'sign' }, '面谈纪要写好了，请您看看', true],
  [
    'a promise is said to be kept: that first',
    { ...none, toConfirm: 1, talk: 'sign' },
    '答应您的办好了，请您看看',
    true,
  ],
])('the row when %s', (_when, matters, words, isMine) => {
  expect(mattersLine(matters)).toMatchObject({ words, isMine })
})
