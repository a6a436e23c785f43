import { type Helper, type HelpHouse, helpHouse } from '../support/help-house'
import { MONDAY } from '../support/works-house'

let house: HelpHouse
let li: Helper
let zhao: Helper
beforeAll(async () => {
  house = await helpHouse()
  li = await house.volunteer('李晓燕', { profile: { perDayMax: 6 } })
  zhao = await house.volunteer('赵志远', { profile: { perDayMax: 6 } })
})
afterAll(() => house?.stop())
afterEach(() => house.cloud.clock.set(MONDAY))

let on = 15
/** A task of a day of its own, taken for ten o'clock, and the moment: minutes after that hour. */
const taken = async (room: string, minutes: number, by = li) => {
  const day = `2026-09-${on++}`
  const taskId = await house.ask(room, { window: { on: day, fromHour: 10, toHour: 13 } })
  await house.made(by.person, taskId, house.accept(by, 10))
  const moment = (after: number) => new Date(Date.parse(`${day}T10:00:00+08:00`) + after * 60_000)
  await house.cloud.clock.set(moment(minutes))
  const { code } = await house.task(taskId)
  const wrong = code === '0000' ? '1111' : '0000'
  return { taskId, code, wrong, day, moment, now: moment(minutes).toISOString() }
}
const sticker = (token: string, at: string) => ({ kind: 'checkIn', at, proof: { how: 'sticker', token } }) as const

test('the household’s code proves that somebody is at the door, and the hours are those from in to out', async () => {
  const { taskId, code, now, moment } = await taken('101', -30)
  await house.made(li.person, taskId, house.checkIn(code, now))
  expect(await house.task(taskId)).toMatchObject({ at: 'underway', places: [{ checkIn: { how: 'code' } }] })
  expect(await house.move(li.person, taskId, house.checkIn(code, now))).toMatchObject({ code: 'help_state' })
  await house.cloud.clock.set(moment(15))
  await house.made(li.person, taskId, { kind: 'checkOut', at: moment(15).toISOString(), outcome: 'done' })
  expect(await house.task(taskId)).toMatchObject({ at: 'done', isLive: true, places: [{ minutes: 45 }] })
  expect((await house.volunteerDoc(li.volunteerId)).firstTaskOn).toBe('2026-09-15')
  await house.made(await house.owner('101'), taskId, { kind: 'confirm', stars: 5, words: '谢谢小李' })
  expect(await house.task(taskId)).toMatchObject({
    at: 'confirmed',
    isLive: false,
    thanks: { stars: 5, wordsState: 'waiting' },
  })
})

test('five wrong codes lock it, and then staff vouch: not whoever helps there', async () => {
  const { taskId, code, wrong, now } = await taken('102', 0)
  const answers = []
  for (let at = 0; at < 5; at++) answers.push(await house.move(li.person, taskId, house.checkIn(wrong, now)))
  expect(answers.map((answer) => !answer.ok && [answer.code, answer.detail?.left])).toEqual([
    ['help_checkin_wrong', 4],
    ['help_checkin_wrong', 3],
    ['help_checkin_wrong', 2],
    ['help_checkin_wrong', 1],
    ['help_checkin_locked', undefined],
  ])
  expect(await house.move(li.person, taskId, house.checkIn(code, now))).toMatchObject({ code: 'help_checkin_locked' })
  expect(await house.move(li.person, taskId, { kind: 'vouch', place: 0 })).toMatchObject({ code: 'not_allowed' })
  expect(await house.move(house.lead, taskId, { kind: 'vouch', place: 0 })).toMatchObject({ code: 'not_allowed' })
  await house.made(house.community, taskId, { kind: 'vouch', place: 0 })
  expect(await house.task(taskId)).toMatchObject({ at: 'underway', places: [{ checkIn: { how: 'vouched' } }] })
})

test('a repeated request with a wrong code costs one try', async () => {
  const { taskId, wrong, now } = await taken('201', 0)
  const first = await house.move(li.person, taskId, house.checkIn(wrong, now), 1, 'wrong-once')
  expect(await house.move(li.person, taskId, house.checkIn(wrong, now), 1, 'wrong-once')).toEqual(first)
  expect((await house.task(taskId)).codeTries).toBe(1)
})

test('the sticker of that stairwell proves it, another’s does not, and nothing does from home', async () => {
  const { taskId, now } = await taken('202', 5)
  const { token } = await house.community.call('sticker.issue', { stairwellId: house.otherStairwellId })
  for (const wrong of [token, 'AAAA-BBBB-CCCC-DDDD'])
    expect(await house.move(li.person, taskId, sticker(wrong, now))).toMatchObject({ code: 'help_checkin_wrong' })
  const none = { kind: 'checkIn', at: now, proof: { how: 'code', code: '' } } as const
  expect(await house.move(li.person, taskId, none)).toMatchObject({ code: 'malformed' })
  await house.made(li.person, taskId, sticker(house.sticker, now))
  expect(await house.task(taskId)).toMatchObject({ at: 'underway', places: [{ checkIn: { how: 'sticker' } }] })
})

test('an hour before is the earliest, and the end of its hours the latest', async () => {
  const early = await taken('301', -61)
  expect(await house.move(li.person, early.taskId, house.checkIn(early.code, early.now))).toMatchObject({
    code: 'help_checkin_time',
  })
  await house.cloud.clock.set(early.moment(60))
  expect(
    await house.move(li.person, early.taskId, house.checkIn(early.code, early.moment(60).toISOString())),
  ).toMatchObject({ code: 'help_checkin_time' })
})

test('a telephone that was offline is believed from the acceptance to now, no further', async () => {
  const { taskId, code, moment } = await taken('302', 90)
  await house.made(li.person, taskId, house.checkIn(code, moment(3).toISOString()))
  const { places } = await house.task(taskId)
  expect(places[0]?.checkIn).toMatchObject({ how: 'code' })
  expect(new Date(places[0]?.checkIn?.at as Date)).toEqual(moment(3))
  expect(new Date(places[0]?.checkIn?.receivedAt as Date).getTime()).toBeGreaterThanOrEqual(moment(90).getTime())
  // A clock that runs ahead says no later than now.
  await house.made(li.person, taskId, { kind: 'checkOut', at: moment(600).toISOString(), outcome: 'partly' })
  expect((await house.task(taskId)).places[0]).toMatchObject({ minutes: 87, checkOut: { outcome: 'partly' } })
})

test('who does not come loses the place; a check-in that was only late has it back while nobody else does', async () => {
  const { taskId, code, moment } = await taken('101', 30)
  await house.made(house.community, taskId, { kind: 'noShow', place: 0 })
  expect(await house.task(taskId)).toMatchObject({
    ...{ at: 'open', isUrgent: true, places: [], declined: [li.volunteerId] },
    trail: expect.arrayContaining([expect.objectContaining({ act: 'noShow', name: '李晓燕' })]),
  })
  expect((await house.volunteerDoc(li.volunteerId)).noShows).toBe(1)
  await house.made(li.person, taskId, house.checkIn(code, moment(10).toISOString()))
  expect(await house.task(taskId)).toMatchObject({ at: 'underway', declined: [], helperIds: [li.volunteerId] })
  expect((await house.volunteerDoc(li.volunteerId)).noShows).toBe(0)
})

test('once somebody else has come instead it is theirs', async () => {
  const { taskId, code, moment } = await taken('102', 30)
  await house.made(house.community, taskId, { kind: 'noShow', place: 0 })
  await house.made(zhao.person, taskId, house.accept(zhao, 11))
  expect(await house.move(li.person, taskId, house.checkIn(code, moment(10).toISOString()))).toMatchObject({
    code: 'help_taken',
  })
  expect((await house.task(taskId)).helperIds).toEqual([zhao.volunteerId])
})

test('nobody is missed before the hour, and nothing begun is given back', async () => {
  const { taskId, code, now } = await taken('201', -10)
  expect(await house.move(house.community, taskId, { kind: 'noShow', place: 0 })).toMatchObject({ code: 'help_state' })
  await house.made(li.person, taskId, house.checkIn(code, now))
  expect(await house.move(li.person, taskId, house.release)).toMatchObject({ code: 'help_state' })
  expect(await house.move(await house.owner('201'), taskId, { kind: 'cancel', words: '' })).toMatchObject({
    code: 'help_state',
  })
})
