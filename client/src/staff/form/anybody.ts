/** Whoever of the community is free: no person's id. */
export const ANYBODY = 'community'
