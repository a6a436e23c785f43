import { compact, wholeNumber } from './half-width'

/** A readable flat number. `floor` is null when the number does not say it. */
export type Room = { room: string; floor: number | null; position: string }

/** One way of writing a flat number. To support another, add an entry with an example; `read-room.test.ts` walks the list. */
type RoomShape = { example: string; pattern: RegExp; read: (match: RegExpExecArray) => Room }

const suffix = '([A-Z]|[甲乙丙丁])?'
const twoDigits = (text: string) => text.padStart(2, '0')

export const roomShapes: RoomShape[] = [
  {
    example: '403',
    pattern: new RegExp(`^([1-9])(\\d{2})${suffix}$`),
    read: (m) => ({ room: m[0], floor: Number(m[1]), position: m[2] + (m[3] ?? '') }),
  },
  {
    example: '1203',
    pattern: new RegExp(`^0?(\\d{1,2})(\\d{2})${suffix}$`),
    read: (m) => ({
      room: String(Number(m[1])) + m[2] + (m[3] ?? ''),
      floor: Number(m[1]) || null,
      position: m[2] + (m[3] ?? ''),
    }),
  },
  {
    example: '403-1',
    pattern: /^([1-9]\d?)(\d{2})-(\d{1,2})$/,
    read: (m) => ({ room: m[0], floor: Number(m[1]), position: `${m[2]}-${m[3]}` }),
  },
  {
    example: 'A403',
    pattern: /^([AC-Z])([1-9]\d?)(\d{2})$/,
    read: (m) => ({ room: m[0], floor: Number(m[2]), position: m[1]! + m[3] }),
  },
  {
    example: 'B101',
    pattern: /^(?:B|-|负|地下)(\d)?-?(\d{2})$/,
    read: (m) => ({ room: `B${m[1] ?? ''}${m[2]}`, floor: -Number(m[1] || 1), position: m[2]! }),
  },
  {
    example: '4层3',
    pattern: /^(\d{1,2}|[一二三四五六七八九十]{1,3})[层F]-?(\d{1,2})$/,
    read: (m) => ({
      room: wholeNumber(m[1]!) + twoDigits(m[2]!),
      floor: wholeNumber(m[1]!),
      position: twoDigits(m[2]!),
    }),
  },
  {
    example: '3',
    pattern: /^(\d{1,2})$/,
    read: (m) => ({ room: String(Number(m[1])), floor: null, position: twoDigits(m[1]!) }),
  },
  {
    example: '3-1',
    pattern: /^(\d{1,2})-(\d{1,2})$/,
    read: (m) => ({ room: `${Number(m[1])}-${Number(m[2])}`, floor: null, position: twoDigits(m[2]!) }),
  },
  {
    example: '四〇三',
    pattern: /^[〇零一二三四五六七八九]{3}$/,
    read: (m) => {
      const room = String(wholeNumber(m[0]))
      return { room, floor: Number(room.slice(0, -2)) || null, position: room.slice(-2) }
    },
  },
]

/** The bare number of 「403室」, 「房号403」: compact, upper case. */
export const bareRoom = (raw: string): string =>
  compact(raw)
    .toUpperCase()
    .replace(/^(?:房号|室号)/, '')
    .replace(/(?:号室|号房|房间|室|号|房|户)$/, '')

/** Reads a flat number; null when it is none. */
export const readRoom = (raw: string): Room | null => {
  const text = bareRoom(raw)
  for (const shape of roomShapes) {
    const match = shape.pattern.exec(text)
    if (match) return shape.read(match)
  }
  return null
}

/** Letters that people type for digits. */
const lookalikes: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  〇: '0',
  I: '1',
  l: '1',
  i: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
}

/** 「4O3」: which character is a letter, and what was meant; null when that does not make a flat number. */
export const readMistypedRoom = (raw: string): { place: number; letter: string; meant: string } | null => {
  const text = compact(raw).replace(/(?:室|号|房|户)$/, '')
  const characters = [...text]
  const place = characters.findIndex((character) => Object.hasOwn(lookalikes, character))
  const meant = characters
    .map((character) => (Object.hasOwn(lookalikes, character) ? lookalikes[character] : character))
    .join('')
  return place >= 0 && /\d/.test(text) && /^[1-9]\d{2,3}$/.test(meant)
    ? { place: place + 1, letter: characters[place]!, meant }
    : null
}
