import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** `isPacked`: worth packing; a photo is packed already. */
type Entry = { name: string; content: Uint8Array; isPacked: boolean }

/** One ZIP of all files, in their order. */
export const zipOf = (entries: readonly Entry[]): Uint8Array => {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const { name, content, isPacked } of entries) {
    const file = isPacked ? new ZipDeflate(name) : new ZipPassThrough(name)
    zip.add(file)
    file.push(content, true)
  }
  zip.end()
  return Buffer.concat(chunks)
}
