import { Image, View } from '@tarojs/components'
import { useEach } from '@/api/use-each'
import { FailureNote, Skeleton } from '@/components/states/states'

type Props = { worksId: string; reportId: string; photoIds: readonly string[]; flatId: string }

/** What a picture shows, in words: Taro draws its own img inside on the web, where only that one can carry them. */
const altOf = (words: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: words } } : { ariaLabel: words }

/** Photos of one report; their links end after ten minutes (rule 23). */
export function Photos({ worksId, reportId, photoIds, flatId }: Props) {
  const links = useEach(
    'works.photo',
    photoIds.map((fileId) => ({ worksId, reportId, fileId, flatId })),
  )
  const failed = links.find(({ failure }) => failure)
  return (
    <View className="stack">
      {links.map(({ value }, at) =>
        value ? (
          <Image
            key={photoIds[at]}
            className="works-photo"
            mode="widthFix"
            lazyLoad
            src={value.url}
            {...altOf(`现场照片，第 ${at + 1} 张，共 ${photoIds.length} 张`)}
          />
        ) : null,
      )}
      {links.some(({ isLoading }) => isLoading) ? <Skeleton rows={1} /> : null}
      <FailureNote
        failure={failed?.failure ?? null}
        onRetry={() => {
          for (const link of links) if (link.failure) link.again()
        }}
      />
    </View>
  )
}
