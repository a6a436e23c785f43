import { useAction } from '@/api/use-action'

/** The first screen's answer: my flat, my pipes, what is asked of me, my next date. */
export const useHome = () => useAction('me.home', {})
