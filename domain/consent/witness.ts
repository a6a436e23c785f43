const spelt = (name: string): string => name.replace(/\s/gu, '')

/**
 * Whether a witness is somebody else than those who speak or record (rule 43): names compared without spaces. No name witnesses nothing, yet that is `witness_required`, not
 * this. Refused as `witness_not_independent`.
 */
export const isIndependent = (witness: string, names: readonly string[]): boolean =>
  !names.some((name) => spelt(name) !== '' && spelt(name) === spelt(witness))
