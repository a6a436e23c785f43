import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Listen } from '@/components/read-aloud/listen'
import { FailureNote } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { isImage, openFile } from '@/pages/notice/open-file'

export type NamedFile = { fileId: string; name: string }

/** A link for staff, asked for at the tap: it lives ten minutes (rule 23). */
export const staffLink = (fileId: string) => async () => (await call('file.link', { fileId })).url

/** What is attached, and the recording; each opens at a tap once it is on the server with its notice. */
export function NoticeFiles({
  attachments,
  voiceId,
  canOpen,
}: {
  attachments: readonly NamedFile[]
  voiceId: string | null
  canOpen: boolean
}) {
  const [opening, setOpening] = useState<string>()
  const [failed, setFailed] = useState<{ file: NamedFile; why: Failure }>()
  const open = async (file: NamedFile) => {
    if (opening || !canOpen) return
    setOpening(file.fileId)
    setFailed(undefined)
    try {
      await openFile(file.name, staffLink(file.fileId))
    } catch (error) {
      setFailed({ file, why: asFailure(error) })
    }
    setOpening(undefined)
  }
  return (
    <>
      {attachments.length > 0 ? (
        <Card>
          {attachments.map((file) =>
            canOpen ? (
              <TodoRow
                key={file.fileId}
                icon={isImage(file.name) ? 'image' : 'doc'}
                title={file.name}
                note="附件"
                {...(opening === file.fileId ? { tag: <Tag>打开中</Tag>, tagWords: '正在打开' } : {})}
                onPress={() => void open(file)}
              />
            ) : (
              <View key={file.fileId} className="row notice-view-file">
                <Icon name={isImage(file.name) ? 'image' : 'doc'} className="c-teal" />
                <View className="grow">{file.name}</View>
              </View>
            ),
          )}
          {failed ? <FailureNote failure={failed.why} onRetry={() => void open(failed.file)} /> : null}
        </Card>
      ) : null}
      {voiceId && canOpen ? <Listen link={staffLink(voiceId)} /> : null}
    </>
  )
}
