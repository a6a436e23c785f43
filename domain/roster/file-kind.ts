/** What the first bytes of an upload say it is. `other` names what it is instead of a table, in the reader's words. */
export type FileKind = { kind: 'zip' | 'compound' | 'biff' | 'text' | 'empty' } | { kind: 'other'; found: string }

const signatures: { bytes: number[]; found: string }[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], found: '图片' },
  { bytes: [0xff, 0xd8, 0xff], found: '图片' },
  { bytes: [0x47, 0x49, 0x46, 0x38], found: '图片' },
  { bytes: [0x42, 0x4d, 0x00], found: '图片' },
  { bytes: [0x25, 0x50, 0x44, 0x46], found: 'PDF 文件' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], found: 'Word 文档' },
  { bytes: [0x52, 0x61, 0x72, 0x21], found: '压缩包' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], found: '压缩包' },
  { bytes: [0x1f, 0x8b], found: '压缩包' },
]

const startsWith = (bytes: Uint8Array, start: number[]): boolean => start.every((byte, index) => bytes[index] === byte)

/** Looks at content only: the name of a file and its ending prove nothing. */
export const fileKind = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) return { kind: 'empty' }
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes))
  if (known) return { kind: 'other', found: known.found }
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: 'zip' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return { kind: 'compound' }
  if (bytes[0] === 0x09 && bytes[1]! <= 0x08 && [0x04, 0x06, 0x08, 0x10].includes(bytes[2]!) && bytes[3] === 0x00)
    return { kind: 'biff' }
  return { kind: 'text' }
}

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The text of a file: UTF-16 when it says so, else UTF-8 when it is valid, else GB18030 (which contains GBK and GB2312), what Excel in
 * Chinese writes. Null: binary.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  const text = startsWith(bytes, [0xff, 0xfe])
    ? decode(bytes, 'utf-16le')
    : startsWith(bytes, [0xfe, 0xff])
      ? decode(bytes, 'utf-16be')
      : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'))
  return text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text.replace(/^\ufeff/, '')
}
