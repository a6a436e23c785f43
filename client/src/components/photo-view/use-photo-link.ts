import type { PhotoView } from '@chuanmen/types/photo'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { asFailure, type Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { askTogether } from './ask-together'

/** Links live ten minutes (rule 23); one is used for nine at most, and renewed before. */
const FRESH_MS = 8 * 60_000
const KEPT_MS = 9 * 60_000

const linkOf = (photoId: string) =>
  queryOptions({
    queryKey: ['photo.link', photoId],
    queryFn: () => askTogether(photoId),
    staleTime: FRESH_MS,
    gcTime: KEPT_MS,
    refetchOnWindowFocus: false,
  })

export type PhotoLink = { url: string | undefined; failure: Failure | null; isLoading: boolean; again: () => void }

/** Where a photo can be looked at for the next minutes; asked for once it is about to be seen. */
export function usePhotoLink(photoId: string, isSeen: boolean): PhotoLink {
  const query = useQuery({ ...linkOf(photoId), enabled: isSeen && photoId !== '' })
  return {
    url: query.data?.url,
    failure: query.error ? asFailure(query.error) : null,
    isLoading: query.isPending,
    again: () => void query.refetch(),
  }
}

/** A link that still holds, outside of a component; undefined when there is none to be had. */
export const linkNow = (photoId: string): Promise<string | undefined> =>
  queryClient.fetchQuery(linkOf(photoId)).then(
    ({ url }) => url,
    () => undefined,
  )

/** Width and height as the server measured them. */
export type PhotoSize = Pick<PhotoView, 'width' | 'height'>
