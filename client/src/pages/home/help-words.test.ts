import type { HelpGlance } from '@chuanmen/types/help-actions'
import { helpLine } from './help-words'

const now = new Date('2026-11-26T06:00:00Z')
const next = { taskId: 't', kind: 'water', on: '2026-11-27', hour: 8, at: 'filled', helpers: ['李晓燕'] } as const
const glance = (change: Partial<HelpGlance>): HelpGlance => ({
  live: 1,
  next: { ...next, helpers: [...next.helpers] },
  hasNews: false,
  ...change,
})

test('what comes next is said with its day, its hour and who comes', () => {
  expect(helpLine(glance({}), now)).toEqual({ title: '送水到家：明天上午8点', words: '李晓燕来' })
})

test('while nobody has taken it, it says that somebody is looked for, and how many others there are', () => {
  expect(helpLine(glance({ live: 3, next: { ...next, at: 'open', helpers: [] } }), now)?.words).toBe(
    '在找人，还有 2 件',
  )
})

test('what is done waits for the household, and news is said', () => {
  const done = helpLine(glance({ next: { ...next, at: 'done', helpers: ['李晓燕'] }, hasNews: true }), now)
  expect(done?.words).toBe('帮完了，等您确认，有新消息')
})

test('without anything live there is no line', () => {
  expect(helpLine(glance({ live: 0, next: null }), now)).toBeNull()
})
