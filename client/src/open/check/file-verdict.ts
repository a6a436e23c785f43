import { packText, partHash, sealOf } from '@chuanmen/domain/certificate/seal'
import type { Pack, PackPart } from '@chuanmen/types/certificate'

/** What is registered of the certificate that a file says it is. */
export type Registered = { code: string; estateId: string; seal: string }

export type FileVerdict =
  | { kind: 'same'; stairwells: number; entries: number }
  /** Not a file of ours at all, or cut off. */
  | { kind: 'unreadable' }
  | { kind: 'otherEstate'; estateName: string; title: string }
  | { kind: 'otherCertificate'; code: string; title: string }
  /** `where`: what of it is not what was registered, in words. */
  | { kind: 'changed'; where: string[] }

/** The file as a pack, or null: only what the comparison reads is looked at, the rest is in the hashes. */
export function packOf(text: string): Pack | null {
  try {
    const pack = JSON.parse(text) as Partial<Pack> | null
    const header = pack?.header
    const isOurs = typeof header?.format === 'string' && header.format.startsWith('chuanmen-pack/')
    const isWhole = typeof header?.code === 'string' && Array.isArray(header.parts) && Array.isArray(pack?.parts)
    return isOurs && isWhole ? (pack as Pack) : null
  } catch {
    return null
  }
}

/**
 * Whether a file is, sign for sign, the one that was registered: of that estate and that code, each stairwell's part with the hash that the
 * header names, the header with the seal that was registered. Whether what it says follows from the answers is for the verifier.
 */
export function fileVerdict(text: string, { code, estateId, seal }: Registered): FileVerdict {
  const pack = packOf(text)
  if (!pack) return { kind: 'unreadable' }
  const { header, parts } = pack
  if (header.estateId !== estateId)
    return { kind: 'otherEstate', estateName: String(header.estateName), title: String(header.title) }
  if (header.code !== code) return { kind: 'otherCertificate', code: header.code, title: String(header.title) }
  const where = [
    ...(sealOf(header) === seal ? [] : ['开头（名称、日期、结果、文本）']),
    ...header.parts.flatMap(({ building, unit, partHash: named }, at) =>
      isPart(parts[at], named) ? [] : [`${building}${unit}`],
    ),
    ...(parts.length > header.parts.length ? ['多出来的楼门'] : []),
    ...(pack.seal === seal ? [] : ['封印']),
  ]
  // Blanks, another order, a sign more at the end: it says the same and is not the same file.
  if (where.length === 0 && packText(pack) !== text) where.push('写法（空格、顺序）')
  if (where.length > 0) return { kind: 'changed', where }
  return { kind: 'same', stairwells: parts.length, entries: parts.reduce((sum, part) => sum + entriesOf(part), 0) }
}

const isPart = (part: PackPart | undefined, named: string) => part !== undefined && partHash(part) === named

const entriesOf = ({ entries }: PackPart): number => entries.length
