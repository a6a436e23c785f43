import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

const COLOUR_TYPE = { 1: 0, 3: 2 } as const

/** A picture of these rows as PNG: one byte a pixel for grey, three for colour. */
export const png = (width: number, rows: readonly Buffer[], bytesPerPixel: 1 | 3): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, COLOUR_TYPE[bytesPerPixel], 0, 0, 0], 8)
  const unfiltered = rows.map((row) => Buffer.concat([Buffer.alloc(1), row]))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(unfiltered))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
