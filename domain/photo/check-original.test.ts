import { PHOTO_ORIGINAL_BYTES_MAX } from '../../types/limits'
import { checkAnnounced, checkOriginal } from './check-original'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))),
  )
const u32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const u16 = (value: number): number[] => [value >>> 8, value & 255]

const frame = (width: number, height: number): number[] => [
  0xff,
  0xc0,
  ...u16(11),
  8,
  ...u16(height),
  ...u16(width),
  1,
  1,
  0x11,
  0,
]
const thumbnail = [0xff, 0xd8, 0xff, 0xd9]
const exif = [0xff, 0xe1, ...u16(2 + thumbnail.length), ...thumbnail]
const scan = [0xff, 0xda, ...u16(8), 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34]
const jpeg = (width: number, height: number, end = [0xff, 0xd9]): Uint8Array =>
  bytes([0xff, 0xd8], exif, frame(width, height), scan, end)
const png = (width: number, height: number, end = [...u32(0), 0x49, 0x45, 0x4e, 0x44, 0, 0, 0, 0]): Uint8Array =>
  bytes([0x89], 'PNG\r\n\x1a\n', u32(13), 'IHDR', u32(width), u32(height), [8, 2, 0, 0, 0, 0, 0, 0, 0], end)
const webp = (chunk: string, data: number[], announced = 30): Uint8Array =>
  bytes(
    'RIFF',
    [announced - 8, 0, 0, 0],
    'WEBP',
    chunk,
    [10, 0, 0, 0],
    data,
    Array(Math.max(0, 30 - 20 - data.length)).fill(0),
  )

describe('what arrived is told by its bytes', () => {
  test.each([
    ['a JPEG with a thumbnail in it', jpeg(4000, 3000), { kind: 'jpeg', width: 4000, height: 3000 }],
    ['a JPEG with a film behind it', bytes([...jpeg(40, 30)], 'ftypmp42'), { kind: 'jpeg', width: 40, height: 30 }],
    ['a PNG', png(120, 90), { kind: 'png', width: 120, height: 90 }],
    ['a lossy WebP', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 200, 0, 100, 0]), { kind: 'webp', width: 200, height: 100 }],
    ['a lossless WebP', webp('VP8L', [0x2f, 199, 0xc0, 24, 0]), { kind: 'webp', width: 200, height: 100 }],
    ['an extended WebP', webp('VP8X', [0, 0, 0, 0, 199, 0, 0, 99, 0, 0]), { kind: 'webp', width: 200, height: 100 }],
  ])('%s is taken', (_what, sent, value) => expect(checkOriginal(sent)).toEqual({ ok: true, value }))

  test.each([
    ['nothing', bytes(), 'photo_unreadable'],
    ['a text', bytes('这不是照片'), 'photo_unreadable'],
    ['three bytes of a JPEG', bytes([0xff, 0xd8, 0xff]), 'photo_unreadable'],
    ['a JPEG without a frame', bytes([0xff, 0xd8], exif, scan, [0xff, 0xd9]), 'photo_unreadable'],
    ['a JPEG cut off behind its thumbnail', jpeg(40, 30, []), 'photo_unreadable'],
    ['a JPEG of no height', jpeg(40, 0), 'photo_unreadable'],
    ['a PNG cut off', png(120, 90, []), 'photo_unreadable'],
    ['a WebP cut off', webp('VP8X', [0, 0, 0, 0, 199, 0, 0, 99, 0, 0], 200), 'photo_unreadable'],
    ['an HEIC of an iPhone', bytes(u32(24), 'ftypheic', u32(0), 'mif1heic'), 'photo_heic'],
    ['an HEIF of another phone', bytes(u32(24), 'ftypmif1', u32(0), 'mif1heic'), 'photo_heic'],
    ['a film', bytes(u32(24), 'ftypmp42', u32(0)), 'photo_unreadable'],
    ['a bomb that says how large it is', png(60_000, 60_000), 'photo_too_many_pixels'],
    ['a JPEG of 61 million pixels', jpeg(9_000, 6_800), 'photo_too_many_pixels'],
    ['more bytes than fit', new Uint8Array(PHOTO_ORIGINAL_BYTES_MAX + 1), 'photo_too_large'],
  ])('%s is not', (_what, sent, code) => expect(checkOriginal(sent)).toMatchObject({ ok: false, code }))
})

test.each([
  ['IMG_1.JPG', 1, 'taken'],
  ['tmp_a.b.jpeg', PHOTO_ORIGINAL_BYTES_MAX, 'taken'],
  ['IMG_1.HEIC', 1, 'photo_heic'],
  ['IMG_1.heif', 1, 'photo_heic'],
  ['报告.pdf', 1, 'file_kind_not_allowed'],
  ['jpg', 1, 'file_kind_not_allowed'],
  ['IMG_1.jpg', 50 * 1024 * 1024, 'photo_too_large'],
])('%s of %d bytes is %s before it is sent', (name, size, outcome) => {
  const answer = checkAnnounced({ name, bytes: size })
  expect(answer.ok ? 'taken' : answer.code).toBe(outcome)
})
