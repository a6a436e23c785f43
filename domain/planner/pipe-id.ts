/** A riser's id is its own only within its stairwell; a plan goes over many. */
export const pipeId = (stairwellId: string, riserId: string): string => `${stairwellId}~${riserId}`
