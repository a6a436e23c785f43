import { useQuery } from '@tanstack/react-query'
import { Image, View } from '@tarojs/components'
import { call } from '@/api/call'
import { asFailure } from '@/api/failure'
import { Dialog } from '@/components/dialog/dialog'
import { altOf } from '@/components/photo-view/alt-of'
import { FailedState, Skeleton } from '@/components/states/states'

/** Links live ten minutes (rule 23). */
const LINK_STALE_MS = 8 * 60_000

/** The photos of a report, large. */
export function ReportPhotos({ photoIds, onClose }: { photoIds: readonly string[]; onClose: () => void }) {
  const links = useQuery({
    queryKey: ['file.link', ...photoIds],
    queryFn: () => Promise.all(photoIds.map(async (fileId) => (await call('file.link', { fileId })).url)),
    staleTime: LINK_STALE_MS,
  })
  return (
    <Dialog title="现场照片" onClose={onClose}>
      <View className="stack">
        {links.error ? <FailedState failure={asFailure(links.error)} onRetry={() => void links.refetch()} /> : null}
        {links.isPending ? <Skeleton rows={1} picture /> : null}
        {(links.data ?? []).map((url, at) => (
          <Image
            key={url}
            className="works-photo"
            mode="widthFix"
            lazyLoad
            src={url}
            {...altOf(`第 ${at + 1} 张，共 ${photoIds.length} 张`)}
          />
        ))}
      </View>
    </Dialog>
  )
}
