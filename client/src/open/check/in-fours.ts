/** A code or a hash in groups of four, as people compare them: 「7K3M Q9TX 01AB」. */
export const inFours = (signs: string): string => (signs.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')

/** Sign by sign and group by group, as somebody reads it out. */
export const readOut = (signs: string): string =>
  inFours(signs)
    .split(' ')
    .map((group) => [...group].join(' '))
    .join('，')
