import type { HouseholdFileView } from '@chuanmen/types/household-file'
import { type FileField, fileFieldWords, fileSourceWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CardSection } from '@/components/card/card'
import { FilePhotos } from '@/components/household-file/file-photos'
import { saidLines } from '@/components/household-file/said'
import { Icon } from '@/components/icon/icon'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import type { FileAsking } from './file-card'

type Props = { view: HouseholdFileView; field: FileField; ask: (asking: FileAsking) => void }

/** One field: what it says, from whom, when it was asked, whether it must be asked again. */
export function FileRow({ view, field, ask }: Props) {
  const known = view.fields[field] ?? null
  const name = fileFieldWords[field]
  const { edit, history } = view.abilities
  const isShut = known?.isShut ?? false
  return (
    <CardSection>
      <View className="file-row" {...aria({ role: 'group', label: name })}>
        <View className="file-row-head">
          <View className="t-bold grow">{name}</View>
          {known?.isExpired ? (
            <Tag tone="amber" icon="clock">
              过期，请再问
            </Tag>
          ) : null}
          {edit && !isShut ? (
            <Button
              variant="link"
              label={known ? `改：${name}` : `补上：${name}`}
              onPress={() => ask({ what: 'edit', field })}
            >
              {known ? '改' : '补上'}
            </Button>
          ) : null}
          {history && known && !isShut ? (
            <Button variant="link" label={`以前记的：${name}`} onPress={() => ask({ what: 'history', field })}>
              以前
            </Button>
          ) : null}
        </View>
        <Value view={view} field={field} />
        {known ? (
          <View className="t-note">
            {[fileSourceWords[known.source], `${day(known.askedAt, Date.now())}问的`, known.byName]
              .filter(Boolean)
              .join(' · ')}
          </View>
        ) : null}
      </View>
    </CardSection>
  )
}

function Value({ view, field }: Omit<Props, 'ask'>) {
  const known = view.fields[field] ?? null
  if (!known) return <View className="c-ink2">还没有记过</View>
  if (known.isShut || known.value === null)
    return (
      <View className="file-shut">
        <Icon name="lock" />
        <View className="grow">记过，打开才看得到</View>
      </View>
    )
  return (
    <>
      {saidLines(field, known.value).map((line) => (
        <View key={line} className="file-said">
          {line}
        </View>
      ))}
      {field === 'decorationPhotos' ? <FilePhotos photoIds={known.value as string[]} photos={view.photos} /> : null}
    </>
  )
}
