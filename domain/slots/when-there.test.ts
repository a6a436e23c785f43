import type { HalfDay } from '../../types/works'
import { whenThere } from './when-there'

const monday: HalfDay = { on: '2026-12-07', half: 'am' }
const tuesday: HalfDay = { on: '2026-12-08', half: 'am' }
const away = { from: '2026-12-07', until: '2026-12-07' }
const key = { holder: '王姨' }

test.each([
  ['said nothing never can', undefined, [false, false]],
  ['is at home then can', { home: [monday], blackouts: [], key: null }, [true, false]],
  ['left a key always can', { home: [], blackouts: [], key }, [true, true]],
  ['wants nothing to happen cannot, at home or with a key', { home: [monday], blackouts: [away], key }, [false, true]],
])('a household that %s', (_, said, expected) => {
  expect(whenThere([monday, tuesday], said)).toEqual(expected)
})
