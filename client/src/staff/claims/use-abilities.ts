import { useAction } from '@/api/use-action'

const none = { file: false, decide: false, rules: false }

/** What the reader may do with an estate's claims: said by the first page of the open ones, which the list reads anyway. */
export const useAbilities = (estateId: string) =>
  useAction('claim.list', { estateId, show: { what: 'open' }, from: 0 }, { enabled: estateId !== '' }).value
    ?.abilities ?? none
