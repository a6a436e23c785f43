import type { StairwellView } from '@chuanmen/types/stairwell'
import { call } from '@/api/call'
import { cutLink } from '@/api/failure'
import { useLiveView } from './use-live-view'

/** One stairwell, live: flats, pipes and counts, asked for again only by its `version`. */
export const useLiveStairwell = (stairwellId: string) =>
  useLiveView<StairwellView>({
    key: ['stairwell.view', 'live', stairwellId],
    enabled: stairwellId !== '',
    lost: cutLink,
    versionOf: ({ version }) => version,
    ask: async (since) => {
      const answer = await call('stairwell.view', since === undefined ? { stairwellId } : { stairwellId, since })
      return answer.unchanged ? undefined : answer
    },
  })
