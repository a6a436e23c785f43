import { blankService, blankStation, errorsOf, inputOf, isSame, ofKind, type StationForm } from './form'

const form = (part: Partial<StationForm> = {}): StationForm => ({
  ...blankStation('e'),
  name: '德胜养老驿站',
  where: '3号楼一层',
  phone: '010-6600',
  ...part,
})
const service = (part: object = {}) => ({ ...blankService('s'), ...ofKind('meal'), ...part })

describe('a station', () => {
  test.each<[string, Partial<StationForm>, string[]]>([
    ['whole', { services: [service()] }, []],
    ['without a name', { name: ' ' }, ['name']],
    ['with a telephone in words', { phone: '没有' }, ['phone']],
    ['for no estate', { estateIds: [] }, ['estates']],
    ['that closes before it opens', { hours: [{ weekday: 3, fromHour: 12, toHour: 9 }] }, ['hours 3']],
    [
      'whose hours overlap',
      {
        hours: [
          { weekday: 3, fromHour: 8, toHour: 12 },
          { weekday: 3, fromHour: 11, toHour: 15 },
        ],
      },
      ['hours 3'],
    ],
    [
      'whose two stretches touch',
      {
        hours: [
          { weekday: 3, fromHour: 8, toHour: 12 },
          { weekday: 3, fromHour: 12, toHour: 15 },
        ],
      },
      [],
    ],
    ['with a price in words', { services: [service({ price: '便宜' })] }, ['service s price']],
    ['with a price too high', { services: [service({ price: '1001' })] }, ['service s price']],
    ['with half an order', { services: [service({ capacity: '1.5' })] }, ['service s capacity']],
    ['with a service of no kind', { services: [blankService('s')] }, ['service s kind', 'service s name']],
  ])('%s', (_name, part, wrong) => {
    expect(Object.keys(errorsOf(form(part)))).toEqual(wrong)
  })

  test('is sent in order, with fen and without spaces', () => {
    const hours = [
      { weekday: 5, fromHour: 8, toHour: 9 },
      { weekday: 1, fromHour: 13, toHour: 17 },
      { weekday: 1, fromHour: 8, toHour: 12 },
    ]
    const { station } = inputOf(
      form({
        name: ' 驿站 ',
        hours,
        closedDays: ['2027-01-01', '2026-12-31', '2027-01-01'],
        services: [service({ price: '12.5' })],
      }),
      null,
      0,
    )
    expect(station.name).toBe('驿站')
    expect(station.hours.map(({ weekday, fromHour }) => [weekday, fromHour])).toEqual([
      [1, 8],
      [1, 13],
      [5, 8],
    ])
    expect(station.closedDays).toEqual(['2026-12-31', '2027-01-01'])
    expect(station.services[0]?.priceFen).toBe(1250)
  })

  test('typed otherwise and meaning the same is not changed; one more service is', () => {
    expect(
      isSame(form({ services: [service({ price: '12' })] }), form({ services: [service({ price: '¥12.00' })] })),
    ).toBe(true)
    expect(isSame(form(), form({ services: [blankService('x')] }))).toBe(false)
  })
})
