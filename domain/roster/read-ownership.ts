import type { Occupancy } from '../../types/household'
import { compact } from './half-width'
import { isOrganisation } from './mask'

/** What a column of 产权性质, 产权单位 or 共有情况 says. `unit` names the 产权单位 when the cell does. */
export type Ownership = { kind: 'private' | 'public' | 'joint' | 'shares' | 'unknown'; unit: string | null }

/** Unsold public housing stays with the 产权单位 (rule 29); housing bought from it (已购公房, 房改房) belongs to the buyer. */
export const readOwnership = (raw: string): Ownership => {
  const text = compact(raw)
  if (/按份/.test(text)) return { kind: 'shares', unit: null }
  if (/共同共有|夫妻共有|共有/.test(text)) return { kind: 'joint', unit: null }
  if (/未售|未购|未房改|租赁公房|承租/.test(text)) return { kind: 'public', unit: null }
  if (
    /已购|房改|已售|商品|私产|私房|私有|个人|经济适用|央产|成本价|标准价|优惠价|回迁|拆迁|安置|限价|二手|集资|军产房改|自购|单独所有|自有/.test(
      text,
    )
  )
    return { kind: 'private', unit: null }
  if (/公房|直管|自管|公租|公产|国有|单位产|系统房/.test(text))
    return { kind: 'public', unit: isOrganisation(text) ? text : null }
  if (isOrganisation(text)) return { kind: 'unknown', unit: text }
  return { kind: 'unknown', unit: null }
}

/** Reads 居住情况; the header decides what 「是」 means (是否出租, 是否空置, 是否自住). */
export const readOccupancy = (raw: string, header: string): Occupancy => {
  const text = compact(raw)
  const yes = /^(?:是|有|√|✓|对|Y|YES|1)$/i.test(text)
  const no = /^(?:否|无|不是|没有|未|×|N|NO|0)$/i.test(text)
  if (yes || no) {
    if (/出租|租/.test(header)) return yes ? 'tenant' : 'unknown'
    if (/空/.test(header)) return yes ? 'vacant' : 'unknown'
    if (/自住|本人/.test(header)) return yes ? 'owner' : 'unknown'
    return 'unknown'
  }
  const plain = text.replace(/(?:未|不|没|无|非)(?:有)?(?:出租|空置|自住)/g, '')
  if (/租/.test(plain)) return 'tenant'
  if (/空|无人|闲置/.test(plain)) return 'vacant'
  if (/自住|本人|业主|自用|产权人|房主/.test(plain)) return 'owner'
  return 'unknown'
}
