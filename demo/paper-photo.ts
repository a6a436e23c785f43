import { crc32, deflateSync } from 'node:zlib'

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** A grey picture of a ruled sheet, as PNG; `mark` makes each one different, as photographs are. */
export const paperPhoto = (mark: number): Buffer => {
  const width = 360
  const height = 480
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width + 1, y % 40 < 2 && y > 60 ? 150 : 244)
    row[0] = 0
    if (y > 400 && y < 440) row.fill(40 + ((mark * 7) % 90), 210, 210 + 40 + (mark % 60))
    return row
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
