import { useAction } from '@/api/use-action'

/** An estate's name and telephone, for pages that otherwise only know a stairwell of it. */
export function useEstateFacts(estateId: string): { name: string; phone: string } | undefined {
  const { value } = useAction('estate.view', { estateId }, { enabled: estateId !== '', staleMs: 5 * 60_000 })
  return value && !value.unchanged ? value : undefined
}
