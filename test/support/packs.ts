import canonicalize from 'canonicalize'
import type { Person } from '../../demo/gateway'
import type { Pack, PackPart } from '../../types/certificate'
import type { ActionName, Actions } from '../../types/contract'
import type { LocalCloud } from './local-cloud'

/** For tests: certificates as the pages make and read them. */

/** Repeats making until it is done, as the page does. Answers how often it asked. */
export const issueWhole = async (person: Person, input: Actions['certificate.issue']['input']): Promise<number> => {
  for (let asked = 1; ; asked++) if ((await person.call('certificate.issue', input)).done) return asked
}

/** The file, put together from its header and all pages of its parts; and the masked names that came along. */
export const readPack = async (
  person: Person,
  at: { estateId: string; code: string },
  limit?: number,
): Promise<{ text: string; pack: Pack; signers: Record<string, string> }> => {
  const { header, seal } = await person.call('certificate.pack', at)
  const parts: PackPart[] = []
  const signers: Record<string, string> = {}
  for (const { stairwellId } of header.parts) {
    const part: PackPart = { stairwellId, entries: [], risers: {}, flats: {} }
    for (let from: number | null = 0; from !== null; ) {
      const page: Actions['certificate.part']['output'] = await person.call('certificate.part', {
        ...{ ...at, stairwellId, from },
        ...(limit && { limit }),
      })
      part.entries.push(...page.entries)
      if (from === 0) Object.assign(part, { risers: page.risers, flats: page.flats })
      Object.assign(signers, page.signers)
      from = page.next
    }
    parts.push(part)
  }
  const pack: Pack = { header, parts, seal }
  return { text: canonicalize(pack) as string, pack, signers }
}

/** What a browser hears that nobody signed in. */
export const asNobody = async <N extends ActionName>(
  { url }: Pick<LocalCloud, 'url'>,
  action: N,
  input: Actions[N]['input'],
): Promise<{ ok: true; value: Actions[N]['output'] } | { ok: false; code: string }> => {
  const response = await fetch(`${url}/http/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, input }),
  })
  return (await response.json()) as never
}
