import canonicalize from 'canonicalize'
import type { Person } from '../../demo/gateway'
import type { Pack, PackPart } from '../../types/certificate'

/** A pack as staff save it: the header and every part, page by page, as canonical JSON. */
export const assemblePack = async (staff: Person, estateId: string, code: string): Promise<string> => {
  const { header, seal } = await staff.call('certificate.pack', { estateId, code })
  const parts: PackPart[] = []
  for (const { stairwellId } of header.parts) {
    const part: PackPart = { stairwellId, entries: [], risers: {}, flats: {} }
    for (let from: number | null = 0; from !== null; ) {
      const page: Awaited<ReturnType<typeof staff.call<'certificate.part'>>> = await staff.call('certificate.part', {
        ...{ estateId, code, stairwellId, from },
      })
      part.entries.push(...page.entries)
      if (from === 0) Object.assign(part, { risers: page.risers, flats: page.flats })
      from = page.next
    }
    parts.push(part)
  }
  const pack: Pack = { header, parts, seal }
  return canonicalize(pack) ?? ''
}
