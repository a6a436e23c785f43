import type { HouseholdFileView } from '@chuanmen/types/household-file'
import { type FileField, fileFields } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { LooksList } from '@/components/household-file/looks-list'
import { Icon } from '@/components/icon/icon'
import { PageState } from '@/components/page-state/page-state'
import { aria } from '@/lib/aria'
import { hour } from '@/lib/format'
import { Head } from '../round-edit/text-fields'
import { FileEditDialog } from './file-edit-dialog'
import { FileHistoryDialog } from './file-history-dialog'
import { FileOpenDialog } from './file-open-dialog'
import { FileRow } from './file-row'
import { type FileLoaded, useFile } from './use-file'
import './file.scss'

type Flat = { stairwellId: string; flatId: string }
export type FileAsking = { what: 'open' | 'looks' } | { what: 'edit' | 'history'; field: FileField }

/** A household's file (一户一档) as its staff read and correct it: what is known, from whom and since when, and what opens with a reason. */
export function FileCard({ stairwellId, flatId }: Flat) {
  const file = useFile({ stairwellId, flatId })
  const [asking, ask] = useState<FileAsking | null>(null)
  const view = file.value
  const stop = () => ask(null)
  return (
    <Card flush>
      <CardSection>
        <Head title="一户一档" note="每一项都写着从哪里知道的、哪天问的。" />
        <PageState of={file} rows={4} />
      </CardSection>
      {view ? (
        <>
          <Pass view={view} onOpen={() => ask({ what: 'open' })} />
          {fileFields
            .filter((field) => field in view.fields)
            .map((field) => (
              <FileRow key={field} view={view} field={field} ask={ask} />
            ))}
          {view.viewer === 'contact' ? null : (
            <CardSection>
              <Button variant="link" icon="users" onPress={() => ask({ what: 'looks' })}>
                谁打开看过
              </Button>
            </CardSection>
          )}
          <Asked file={file} view={view} asking={asking} stop={stop} />
        </>
      ) : null}
    </Card>
  )
}

/** What is shut and how it opens; until when it is open. */
function Pass({ view, onOpen }: { view: HouseholdFileView; onOpen: () => void }) {
  const isShut = Object.values(view.fields).some((one) => one?.isShut)
  if (view.openUntil)
    return (
      <CardSection>
        <View className="file-shut" {...aria({ role: 'status' })}>
          <Icon name="key" />
          <View className="grow">{`已经说明为什么看，${hour(view.openUntil)}前都能看。看一次记一次，住户查得到。`}</View>
        </View>
      </CardSection>
    )
  if (!isShut || !view.abilities.open) return null
  return (
    <CardSection>
      <View className="row row-wrap">
        <View className="grow file-shut">
          <Icon name="lock" />
          <View className="grow">有几项先锁着，说明为什么看才打开。</View>
        </View>
        <Button variant="outline" icon="key" onPress={onOpen}>
          打开看看
        </Button>
      </View>
    </CardSection>
  )
}

type AskedProps = { file: FileLoaded; view: HouseholdFileView; asking: FileAsking | null; stop: () => void }

function Asked({ file, view, asking, stop }: AskedProps) {
  const { stairwellId, flatId } = view
  switch (asking?.what) {
    case 'open':
      return <FileOpenDialog flat={{ stairwellId, flatId }} onClose={stop} />
    case 'edit':
      return <FileEditDialog key={asking.field} file={file} view={view} field={asking.field} onClose={stop} />
    case 'history':
      return <FileHistoryDialog flat={{ stairwellId, flatId }} field={asking.field} onClose={stop} />
    case 'looks':
      return (
        <Dialog title="谁打开看过" onClose={stop}>
          <LooksList stairwellId={stairwellId} flatId={flatId} />
        </Dialog>
      )
    default:
      return null
  }
}
