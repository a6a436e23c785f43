import { type HelpReaders, helpReaders } from '../support/help-readers'

const HOUR_MS = 3_600_000

let house: HelpReaders
beforeAll(async () => {
  house = await helpReaders()
})
afterEach(async () => {
  await wechat('DELETE')
  await house.forget()
})
afterAll(() => house?.stop())

/** Without a fault to be added, all are taken away. */
const wechat = async (method: 'POST' | 'DELETE', fault?: object) => {
  const body = fault ? JSON.stringify({ api: 'security.msgSecCheck', times: 1, ...fault }) : null
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${house.cloud.url}/wx/faults`, { method, headers, body })
  expect(response.status).toBe(200)
}
const drain = () => house.runTimer('notifications')
const taken = async (words: string): Promise<string> => {
  const taskId = await house.ask('water', { words })
  await house.accept(house.near, taskId)
  return taskId
}
const readByHelper = async (taskId: string) => (await house.near.person.call('help.task', { taskId })).words
const toReview = async () => (await house.community.call('help.board', { estateId: house.estateId })).wordsToReview

describe('what an asker writes (rule 12)', () => {
  test('is read by the helper once WeChat finds nothing in it, and nobody has to look at the task again because of it', async () => {
    const taskId = await taken('放在门口就行')
    const { rev, wordsState } = await house.stored(taskId)
    expect(wordsState).toBe('waiting')
    expect(await readByHelper(taskId)).toBeNull()
    expect(await drain()).toMatchObject({ checked: 1 })
    expect(await house.stored(taskId)).toMatchObject({ wordsState: 'shown', rev })
    expect(await readByHelper(taskId)).toBe('放在门口就行')
    expect(await drain()).toMatchObject({ checked: 0 })
  })

  test.each([['[RISKY] 坏话'], ['[REVIEW] 说不准']])(
    '「%s」 is held for a person, who lets it through',
    async (words) => {
      const taskId = await taken(words)
      await drain()
      expect((await house.stored(taskId)).wordsState).toBe('held')
      expect(await readByHelper(taskId)).toBeNull()
      expect(await toReview()).toEqual([{ taskId, what: 'words', words }])
      expect((await house.lead.call('help.board', { estateId: house.estateId })).wordsToReview).toEqual([])
      await house.move(house.community, taskId, { kind: 'showWords', what: 'words', show: true })
      expect(await readByHelper(taskId)).toBe(words)
      expect(await toReview()).toEqual([])
    },
  )

  test.each<[string, object]>([
    ['WeChat is busy', { errcode: -1 }],
    ['the answer is lost', { errcode: 'throw' }],
    ['it says that there was no visit', { errcode: 61010 }],
  ])('is held when %s', async (_what, fault) => {
    const taskId = await taken('放在门口就行')
    await wechat('POST', fault)
    await drain()
    expect((await house.stored(taskId)).wordsState).toBe('held')
  })

  test('that waited two hours is held', async () => {
    const taskId = await taken('放在门口就行')
    await house.cloud.clock.advance(2 * HOUR_MS)
    await drain()
    expect((await house.stored(taskId)).wordsState).toBe('held')
  })

  test('that a person decided about while WeChat thought stays as decided', async () => {
    const taskId = await taken('放在门口就行')
    await house.move(house.community, taskId, { kind: 'showWords', what: 'words', show: false })
    await drain()
    expect((await house.stored(taskId)).wordsState).not.toBe('shown')
    expect(await readByHelper(taskId)).toBeNull()
    expect(await toReview()).toEqual([])
  })
})

describe('thanks (rule 12)', () => {
  const thanked = async (words: string): Promise<string> => {
    const taskId = await house.ask('water', { words: '' })
    await house.accept(house.near, taskId)
    await house.toHour(10)
    await house.checkIn(house.near, taskId)
    await house.checkOut(house.near, taskId)
    await house.move(house.asker, taskId, { kind: 'confirm', stars: 4, words })
    return taskId
  }
  const thanksTo = async (taskId: string) => (await house.near.person.call('help.task', { taskId })).thanks

  test('reach whoever helped once WeChat finds nothing in them', async () => {
    const taskId = await thanked('小伙子真好')
    expect(await thanksTo(taskId)).toMatchObject({ stars: 4, words: '' })
    expect(await drain()).toMatchObject({ checked: 1 })
    expect(await thanksTo(taskId)).toMatchObject({ stars: 4, words: '小伙子真好' })
  })

  test('that WeChat finds something in are held for a person', async () => {
    const taskId = await thanked('[RISKY] 坏话')
    await drain()
    expect(await toReview()).toEqual([{ taskId, what: 'thanks', words: '[RISKY] 坏话' }])
    expect(await thanksTo(taskId)).toMatchObject({ stars: 4, words: '' })
    expect((await house.stored(taskId)).thanks?.wordsState).toBe('held')
  })
})
