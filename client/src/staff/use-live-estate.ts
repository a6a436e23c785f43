import type { EstateView } from '@chuanmen/types/estate'
import { call } from '@/api/call'
import { useLiveView } from './use-live-view'

/** An estate's page, live: one document, asked for again only by its `rev`. */
export const useLiveEstate = (estateId: string) =>
  useLiveView<EstateView>({
    key: ['estate.view', 'live', estateId],
    enabled: estateId !== '',
    versionOf: ({ rev }) => rev,
    ask: async (since) => {
      const answer = await call('estate.view', since === undefined ? { estateId } : { estateId, since })
      return answer.unchanged ? undefined : answer
    },
  })
