import { aPlace, aTask } from '../../test/support/build-help-task'
import type { HelpStep } from '../../types/help'
import { glanceAtHelp } from './glance'

const step: HelpStep = { act: 'accept', party: 'helper', by: 'p1', name: '', at: new Date(), words: '' }

test('without live help and without news the first screen says nothing of it', () => {
  expect(glanceAtHelp([])).toBeNull()
  expect(glanceAtHelp([aTask({ isLive: false, at: 'confirmed', trail: [step], seenSteps: 1 })])).toBeNull()
})

test('what comes next is the soonest that is not done, at the hour agreed', () => {
  const tasks = [
    aTask({ _id: 'later', on: '2026-09-17', places: [aPlace()] }),
    aTask({ _id: 'done', on: '2026-09-15', at: 'done' }),
    aTask({ _id: 'soon', at: 'filled', places: [aPlace()] }),
    aTask({ _id: 'afternoon', fromHour: 14, toHour: 16 }),
  ]
  expect(glanceAtHelp(tasks)).toEqual({
    live: 4,
    next: { taskId: 'soon', kind: 'water', on: '2026-09-16', hour: 10, at: 'filled', helpers: ['李晓燕'] },
    hasNews: false,
  })
})

test('a step nobody of the household has looked at is news, also of help that ended', () => {
  expect(glanceAtHelp([aTask({ isLive: false, at: 'unmet', trail: [step, step], seenSteps: 1 })])).toEqual({
    live: 0,
    next: null,
    hasNews: true,
  })
})
