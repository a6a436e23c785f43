import { View } from '@tarojs/components'
import { useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { Card } from '@/components/card/card'
import { FailureNote } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { fileLink } from './file-link'
import { isImage, openFile } from './open-file'

type File = { fileId: string; name: string }
type Props = { files: readonly File[]; noticeId: string; flatId: string }

/** The notice's files. A link is fetched at the tap; what did not open says so, and can be tried again. */
export function Attachments({ files, noticeId, flatId }: Props) {
  const [opening, setOpening] = useState<string>()
  const [failed, setFailed] = useState<{ file: File; why: Failure }>()
  if (files.length === 0) return null

  const open = async (file: File) => {
    if (opening) return
    setOpening(file.fileId)
    setFailed(undefined)
    try {
      await openFile(file.name, fileLink(noticeId, flatId, file.fileId))
    } catch (error) {
      setFailed({ file, why: asFailure(error) })
    } finally {
      setOpening(undefined)
    }
  }
  return (
    <Card>
      {files.map((file) => (
        <TodoRow
          key={file.fileId}
          icon={isImage(file.name) ? 'image' : 'doc'}
          title={file.name}
          note={isImage(file.name) ? '附件，图片' : '附件，文件'}
          {...(opening === file.fileId ? { tag: <Tag>打开中</Tag>, tagWords: '正在打开' } : {})}
          onPress={() => void open(file)}
        />
      ))}
      {failed ? (
        <View className="notice-file-failed">
          <FailureNote failure={failed.why} onRetry={() => void open(failed.file)} />
        </View>
      ) : null}
    </Card>
  )
}
