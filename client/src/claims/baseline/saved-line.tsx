import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import { hour } from '@/lib/format'
import type { Baseline } from './use-baseline'

/** Where what was filled in is now: on this phone, on its way, or with the server. */
export function SavedLine({ baseline: { saving, queue, view, isOffline, isEditable } }: { baseline: Baseline }) {
  const { failure, isBusy, isDirty } = saving
  if (!isEditable) return null
  if (failure && !failure.canRetry) return <ActFailure failure={failure} />
  const waits = isDirty || queue.pending > 0
  const isStuck = isOffline || failure !== null || queue.trouble !== null
  const words = !waits
    ? view?.savedAt
      ? `都存好了，${hour(view.savedAt)}`
      : '边拍边存，随时可以停下，下次接着拍'
    : isStuck
      ? '先存在这台手机里，有网了自己传'
      : queue.pending > 0
        ? `正在上传照片，还有 ${queue.pending} 张`
        : isBusy
          ? '正在保存'
          : '马上保存'
  return (
    <View className="row baseline-saved" {...aria({ role: 'status', live: 'polite' })}>
      <Icon name={!waits ? 'check' : isStuck ? 'wifi-off' : 'upload'} className={waits ? 'c-amber' : 'c-teal'} />
      <View className="grow t-note">{words}</View>
    </View>
  )
}
