import type { HouseholdFileView } from '@chuanmen/types/household-file'
import { type FileField, fileFields, fileFieldWords, fileSourceWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { FilePhotos } from '@/components/household-file/file-photos'
import { LooksList } from '@/components/household-file/looks-list'
import { saidLines } from '@/components/household-file/said'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { Unbroken } from '@/components/page/unbroken'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import { go } from '@/lib/navigate'
import { useOwnFile } from './use-own-file'
import './file.scss'

/** What the community wrote down of one's own home, from whom it has it, who looked, and where to say that something is wrong. */
function MattersFilePage() {
  const { file, view, place, flatId } = useOwnFile()
  const phone = place.phone ? { who: '居委会', number: place.phone } : undefined
  return (
    <Page title="社区记了什么" phone={phone}>
      <PageState of={file} rows={5} />
      {view ? (
        <Content view={view} onWrong={() => void go('/matters/complain/index', { flatId, what: 'wrongRecord' })} />
      ) : null}
    </Page>
  )
}

function Content({ view, onWrong }: { view: HouseholdFileView; onWrong: () => void }) {
  const known = fileFields.filter((field) => view.fields[field])
  const { stairwellId, flatId } = view
  return (
    <>
      <View>
        <View className="t-title">社区记了您家什么</View>
        <View className="c-ink2">
          为了商量改造的事才记的，只有社区、街道和联系您家的人能看。要照顾的地方、家里有谁、电话和照片，他们说明为什么才打得开，每看一次都记下来。
        </View>
      </View>
      {known.length === 0 ? (
        <EmptyState title="还没有记过什么" words="有人上门问过以后，记下的每一项都会列在这里，您随时能看、能说不对。" />
      ) : (
        <Card flush>
          {known.map((field) => (
            <Row key={field} view={view} field={field} />
          ))}
        </Card>
      )}
      {known.length > 0 ? (
        <Button wide icon="chat" onPress={onWrong}>
          记错了，我要说
        </Button>
      ) : null}
      <Card>
        <View className="stack">
          <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
            谁打开看过
          </View>
          <LooksList stairwellId={stairwellId} flatId={flatId} />
        </View>
      </Card>
    </>
  )
}

function Row({ view, field }: { view: HouseholdFileView; field: FileField }) {
  const known = view.fields[field]
  if (!known || known.value === null) return null
  return (
    <CardSection>
      <View className="stack-tight" {...aria({ role: 'group', label: fileFieldWords[field] })}>
        <View className="c-ink2">{fileFieldWords[field]}</View>
        {saidLines(field, known.value).map((line) => (
          <View key={line} className="t-bold own-file-said">
            {line}
          </View>
        ))}
        {field === 'decorationPhotos' ? <FilePhotos photoIds={known.value as string[]} photos={view.photos} /> : null}
        <View className="t-note">
          <Unbroken>{`${sourceWords[known.source]}，${day(known.askedAt, Date.now())}${known.byName}记的`}</Unbroken>
        </View>
        {known.isExpired ? <View className="t-note">记得久了，社区会再来问。</View> : null}
      </View>
    </CardSection>
  )
}

/** Said to the household itself. */
const sourceWords = { ...fileSourceWords, household: '您家自己说的', family: '您家里人说的' }

export default guarded(MattersFilePage)
