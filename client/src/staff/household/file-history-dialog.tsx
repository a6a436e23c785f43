import { type FileField, fileFieldWords, fileSourceWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Dialog } from '@/components/dialog/dialog'
import { FilePhotos } from '@/components/household-file/file-photos'
import { saidLines } from '@/components/household-file/said'
import { PageState } from '@/components/page-state/page-state'
import { Tag } from '@/components/tag/tag'
import { day, dayHour } from '@/lib/format'

type Props = { flat: { stairwellId: string; flatId: string }; field: FileField; onClose: () => void }

/** Every value one field ever had, newest first; what came in late and never stood is named so. */
export function FileHistoryDialog({ flat, field, onClose }: Props) {
  const history = useAction('household.history', { ...flat, field })
  const now = Date.now()
  return (
    <Dialog title={`${fileFieldWords[field]}：以前记的`} onClose={onClose}>
      <PageState of={history} rows={2} />
      {history.value?.entries.map(({ value, source, askedAt, at, byName, stood, rev }) => (
        <View key={rev} className="file-row file-older">
          {saidLines(field, value).map((line) => (
            <View key={line} className="file-said">
              {line}
            </View>
          ))}
          {field === 'decorationPhotos' ? <FilePhotos photoIds={value as string[]} photos={{}} /> : null}
          <View className="t-note">
            {`${fileSourceWords[source]} · ${day(askedAt, now)}问的 · ${byName} · ${dayHour(at, now)}记进来`}
          </View>
          {stood ? null : <Tag icon="info">送来时已经有更晚问的，没有用这一条</Tag>}
        </View>
      ))}
    </Dialog>
  )
}
