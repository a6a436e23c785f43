import type { OfferItem } from '@chuanmen/types/claim'

/** 「1.5」 from hundredths of a unit, without needless noughts. */
export function quantityWords(quantityCenti: number): string {
  const whole = Math.floor(quantityCenti / 100)
  const rest = String(quantityCenti % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest ? `${whole}.${rest}` : String(whole)
}

/** 「墙砖 5 块」 */
export const itemName = ({ name, unit, quantityCenti }: OfferItem) => `${name} ${quantityWords(quantityCenti)} ${unit}`
