import { buildHelpPlace, buildHelpView } from '../../../../test/support/build-help-view'
import { otherHours, sectionsOf } from './sections'

const NOW = Date.parse('2026-11-27T00:30:00Z')
type State = 'asked' | 'confirmed' | 'countered'
const order = (taskId: string, state: State, part: object = {}, fromHour = 9) =>
  buildHelpView({
    taskId,
    viewer: 'station',
    at: state === 'confirmed' ? 'filled' : 'asked',
    places: [
      buildHelpPlace({ as: 'station', isMine: true, fromHour, order: { state, counterHour: null, priceFen: 0 } }),
    ],
    ...part,
  })

test('orders that wait for an answer come first, then the household’s turn, then day by day', () => {
  const orders = [
    order('later', 'confirmed', {}, 11),
    order('soon', 'confirmed'),
    order('today', 'confirmed', { on: '2026-11-27' }),
    order('countered', 'countered'),
    order('asked', 'asked'),
    order('over', 'confirmed', { at: 'done' }),
  ]
  const sections = sectionsOf({ stationId: 's', name: '', orders, proposed: [] }, NOW)
  expect(sections.map(({ title, tasks }) => [title, tasks.map(({ taskId }) => taskId)])).toEqual([
    ['等您答复', ['asked']],
    ['等住户答复', ['countered']],
    ['今天 11月27日 周五', ['today']],
    ['明天 11月28日 周六', ['soon', 'later']],
    ['结束了的', ['over']],
  ])
})

describe('another hour for an order', () => {
  const day = (taken: Record<number, number>) => ({
    on: '2026-11-28',
    isClosed: false,
    services: [
      {
        serviceId: 'm',
        hours: Object.entries(taken).map(([hour, count]) => ({ hour: Number(hour), capacity: 2, taken: count })),
      },
    ],
  })
  const free = (slots: number, taken: Record<number, number>, now = { on: '2026-11-27', hour: 8 }) =>
    otherHours(order('t', 'asked'), { serviceId: 'm', slots }, day(taken), now).map(({ hour }) => hour)

  test('has room, and the household’s own hours come first', () => {
    expect(free(1, { 8: 1, 9: 1, 10: 2, 11: 0, 14: 0 })).toEqual([8, 11, 14])
  })
  test('has room in each of its hours, counting what the order itself gives up', () => {
    expect(free(2, { 8: 1, 9: 2, 10: 2, 11: 0, 12: 2 })).toEqual([8, 10])
    expect(free(2, { 8: 1, 9: 2, 10: 2, 13: 0, 15: 0 })).toEqual([8])
  })
  test('is not over', () => {
    expect(free(1, { 8: 0, 9: 1, 11: 0 }, { on: '2026-11-28', hour: 10 })).toEqual([11])
  })
  test('is none where the day is closed or unknown', () => {
    expect(
      otherHours(order('t', 'asked'), { serviceId: 'm', slots: 1 }, undefined, { on: '2026-11-27', hour: 8 }),
    ).toEqual([])
  })
})
