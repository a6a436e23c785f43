/** With so many granted, asking again would be nagging. Our decision. */
export const ENOUGH = 3

type Facts = {
  templateIds: readonly string[]
  /** Reminders the person still lets us send. */
  left: number
  /** The Beijing day on which the person last said no; empty: never. */
  refusedOn: string
  /** Today's Beijing day. */
  today: string
}

/**
 * Whether to offer reminders: somebody who said no is left alone for the rest of the day, and whoever granted enough is not
 * asked for more. Our decision; the offer itself stands only after something useful was done.
 */
export const mayOffer = ({ templateIds, left, refusedOn, today }: Facts): boolean =>
  templateIds.length > 0 && left < ENOUGH && refusedOn !== today
