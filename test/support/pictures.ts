import { crc32, deflateSync } from 'node:zlib'
import type { Photo } from './person'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A wall of one colour with a darker pipe down its middle, as a PNG that any decoder opens. `shade` 0 to 255 tells one from another. */
export const picture = (name: string, shade: number, { width = 120, height = 90 } = {}): Photo => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a channel, red, green and blue.
  header.set([8, 2], 8)
  const row = Buffer.alloc(1 + width * 3, shade)
  row[0] = 0
  row.fill(shade >> 1, 1 + Math.floor(width / 2) * 3, 1 + Math.floor(width / 2) * 3 + 24)
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const bytes = Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name, bytes }
}
