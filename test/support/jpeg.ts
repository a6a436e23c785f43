import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/** Pixels as red, green, blue, opacity. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number }
type Codecs = { encode(pixels: Pixels): Promise<ArrayBuffer>; decode(bytes: ArrayBuffer): Promise<Pixels> }

const folder = mkdtempSync(join(tmpdir(), 'chuanmen-codecs-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const packages = join(process.cwd(), 'node_modules/@jsquash/jpeg')

/** The codecs as the functions use them: they are modules for browsers, so they are bundled first. */
const codecs = (() => {
  const file = join(folder, 'codecs.cjs')
  buildSync({
    stdin: {
      contents: `
        import { readFileSync } from 'node:fs'
        import encoder, { init as initEncoder } from '@jsquash/jpeg/encode.js'
        import decoder, { init as initDecoder } from '@jsquash/jpeg/decode.js'
        const code = (name) => new WebAssembly.Module(readFileSync(${JSON.stringify(packages)} + '/codec/' + name))
        export const encode = async (pixels) => {
          await initEncoder(code('enc/mozjpeg_enc.wasm'))
          return encoder(pixels, { quality: 90, baseline: true, progressive: false })
        }
        export const decode = async (bytes) => {
          await initDecoder(code('dec/mozjpeg_dec.wasm'))
          return decoder(bytes)
        }`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: file,
    logLevel: 'silent',
  })
  return require(file) as Codecs
})()

export const decodeJpeg = (bytes: Uint8Array): Promise<Pixels> => codecs.decode(Uint8Array.from(bytes).buffer)

/** A wall that is dark in its upper left quarter, so that one sees how it lies; `shade` tells one from another. */
export const jpeg = async ({ width = 320, height = 240, shade = 200 } = {}): Promise<Buffer> => {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set([...Array(3).fill(x < width / 2 && y < height / 2 ? 20 : shade), 255], (y * width + x) * 4)
  return Buffer.from(await codecs.encode({ data, width, height }))
}

/** What a phone writes into a picture. */
type Exif = { orientation?: number; takenAt?: string; offset?: string; place?: [latitude: number, longitude: number] }
type Tag = { id: number; type: number; count: number; value: Buffer }

const short = (id: number, value: number): Tag => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt16LE(value)
  return { id, type: 3, count: 1, value: bytes }
}
const ascii = (id: number, text: string): Tag => {
  const value = Buffer.from(`${text}\0`, 'latin1')
  return { id, type: 2, count: value.length, value }
}
const degrees = (id: number, angle: number): Tag => {
  const value = Buffer.alloc(24)
  const parts = [Math.floor(angle), 1, Math.floor((angle % 1) * 60), 1, 0, 1]
  for (const [at, part] of parts.entries()) value.writeUInt32LE(part, at * 4)
  return { id, type: 5, count: 3, value }
}
const pointer = (id: number, to: number): Tag => {
  const value = Buffer.alloc(4)
  value.writeUInt32LE(to)
  return { id, type: 4, count: 1, value }
}

/** One directory of tags at an offset; values longer than four bytes stand behind it. */
const directory = (tags: Tag[], at: number): Buffer => {
  const head = Buffer.alloc(2 + tags.length * 12 + 4)
  head.writeUInt16LE(tags.length)
  const tail: Buffer[] = []
  let end = at + head.length
  for (const [nth, { id, type, count, value }] of tags.entries()) {
    const from = 2 + nth * 12
    head.writeUInt16LE(id, from)
    head.writeUInt16LE(type, from + 2)
    head.writeUInt32LE(count, from + 4)
    if (value.length <= 4) value.copy(head, from + 8)
    else {
      head.writeUInt32LE(end, from + 8)
      tail.push(value)
      end += value.length
    }
  }
  return Buffer.concat([head, ...tail])
}

/** The same picture with what a phone says of it. */
export const withExif = (picture: Buffer, { orientation = 1, takenAt, offset, place }: Exif): Buffer => {
  const said = [...(takenAt ? [ascii(0x9003, takenAt)] : []), ...(offset ? [ascii(0x9011, offset)] : [])]
  const where = place ? [ascii(1, 'N'), degrees(2, place[0]), ascii(3, 'E'), degrees(4, place[1])] : []
  const FIRST = 8
  const first = (exifAt: number, placeAt: number): Buffer =>
    directory(
      [short(0x0112, orientation), pointer(0x8769, exifAt), ...(place ? [pointer(0x8825, placeAt)] : [])],
      FIRST,
    )
  const exifAt = FIRST + first(0, 0).length
  const exif = directory(said, exifAt)
  const placeAt = exifAt + exif.length
  const header = Buffer.from([0x49, 0x49, 0x2a, 0, FIRST, 0, 0, 0])
  const tiff = Buffer.concat([header, first(exifAt, placeAt), exif, directory(where, placeAt)])
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const segment = Buffer.alloc(4)
  segment.writeUInt16BE(0xffe1)
  segment.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), segment, body, picture.subarray(2)])
}
