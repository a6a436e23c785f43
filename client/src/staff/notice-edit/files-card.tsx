import { NOTICE_ATTACHMENTS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { Progress } from '@/components/progress/progress'
import { Listen } from '@/components/read-aloud/listen'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { isImage } from '@/pages/notice/open-file'
import { type NamedFile, staffLink } from '../notice-view/notice-files'
import type { Files } from './use-files'
import { useRecorder } from './use-recorder'

const isWeb = process.env.TARO_ENV === 'h5'

/** Attachments, and a voice for those who would rather listen. */
export function FilesCard({ files, attachments }: { files: Files; attachments: readonly NamedFile[] }) {
  const { sending, room } = files
  return (
    <Card>
      <View className="stack">
        <View className="row row-wrap">
          <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
            附件和录音
          </View>
          <View className="t-note">{`附件 ${attachments.length} / ${NOTICE_ATTACHMENTS_MAX}`}</View>
        </View>
        {attachments.map(({ fileId, name }) => (
          <View key={fileId} className="row notice-edit-file">
            <Icon name={isImage(name) ? 'image' : 'doc'} className="c-teal" />
            <View className="grow notice-edit-name">{name}</View>
            <Press className="notice-edit-drop" label={`去掉 ${name}`} onPress={() => files.drop(fileId)}>
              <Icon name="close" size={18} />
            </Press>
          </View>
        ))}
        {sending?.purpose === 'notice' ? <Progress words={`正在传「${sending.name}」`} share={sending.share} /> : null}
        <FailureNote failure={files.failureOf('notice')} onRetry={files.again} />
        {room > 0 ? (
          <View className="row row-wrap">
            {isWeb ? null : (
              <Button icon="image" busy={sending !== null} onPress={files.addPhotos}>
                加照片
              </Button>
            )}
            <Button icon="plus" busy={sending !== null} onPress={files.addFile}>
              {isWeb ? '加图片或 PDF' : '从聊天里选文件'}
            </Button>
          </View>
        ) : null}
        <Voice files={files} />
      </View>
    </Card>
  )
}

function Voice({ files }: { files: Files }) {
  const recorder = useRecorder(files.recorded)
  const { sending, voice } = files
  return (
    <View className="stack notice-edit-voice">
      <View>
        <View className="t-bold">念一遍，给长辈听</View>
        <View className="t-note">长辈版里会有一个「听一听」的大按钮。慢慢念，先说哪天、几点、要做什么。</View>
      </View>
      {voice ? (
        <View className="row notice-edit-file">
          <Icon name="sound" className="c-teal" />
          <View className="grow notice-edit-name">{voice.name}</View>
          <Press className="notice-edit-drop" label="去掉录音" onPress={files.dropVoice}>
            <Icon name="close" size={18} />
          </Press>
        </View>
      ) : null}
      {voice ? <Listen key={voice.fileId} link={staffLink(voice.fileId)} /> : null}
      {sending?.purpose === 'voice' ? <Progress words={`正在传「${sending.name}」`} share={sending.share} /> : null}
      <FailureNote failure={files.failureOf('voice')} onRetry={files.again} />
      <FailureNote failure={recorder.failure} />
      <View className="row row-wrap">
        {isWeb ? null : recorder.isOn ? (
          <Button variant="outline" icon="check" onPress={recorder.stop}>
            念完了
          </Button>
        ) : (
          <Button icon="sound" busy={sending !== null} onPress={recorder.start}>
            {voice ? '重新录' : '现在录'}
          </Button>
        )}
        <Button icon="sound" busy={sending !== null} onPress={files.addVoice}>
          {isWeb ? (voice ? '换一段录音' : '选录音文件') : '从聊天里选录音'}
        </Button>
      </View>
    </View>
  )
}
