import type { Liability } from '../../types/claim'

/** Whether an offer is due: part of it is the contractor's or the design's. */
export const owes = ({ shares }: Pick<Liability, 'shares'>): boolean =>
  shares.some(({ who }) => who === 'contractor' || who === 'design')
