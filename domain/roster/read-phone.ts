import { halfWidth } from './half-width'

const mobile = /(?<!\d)(?:(?:\+|00)?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)/g
const landline =
  /(?<!\d)(?:(?:\(?(0\d{2,3})\)?[- ]?)([2-8]\d{6,7})|([2-8]\d{2,3}[- ]?\d{4}))(?:(?:转|-)(\d{1,5}))?(?!\d)/g

/**
 * Every phone number in a text: mobiles as 11 digits, landlines as 「010-62012345」, mobiles first. `rest` is the text without them;
 * `hasMore` says that digits were left which are no phone number.
 */
export const readPhones = (raw: string): { phones: string[]; rest: string; hasMore: boolean } => {
  const mobiles: string[] = []
  const landlines: string[] = []
  const rest = halfWidth(raw)
    .replace(mobile, (_all, a: string, b: string, c: string) => {
      mobiles.push(a + b + c)
      return ' '
    })
    .replace(
      landline,
      (
        _all,
        area: string | undefined,
        number: string | undefined,
        local: string | undefined,
        extension: string | undefined,
      ) => {
        const plain = (number ?? local ?? '').replace(/\D/g, '')
        landlines.push((area ? `${area}-` : '') + plain + (extension ? `-${extension}` : ''))
        return ' '
      },
    )
  return { phones: [...new Set([...mobiles, ...landlines])], rest, hasMore: /\d{3,}/.test(rest) }
}
