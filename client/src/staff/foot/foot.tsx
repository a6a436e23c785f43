import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Failure } from '@/api/failure'
import { FailureNote } from '@/components/states/states'
import './foot.scss'

type Props = {
  title?: string
  note?: string
  /** What just failed: said beside the button that was pressed, wherever the page is scrolled to. */
  failure?: Failure | null
  onRetry?: () => void
  /** Buttons, the way forward last. */
  children: ReactNode
}

/** What stays at the bottom of a long staff page: where one stands, and the way on. */
export function Foot({ title, note, failure = null, onRetry, children }: Props) {
  return (
    <View className="staff-foot">
      {failure ? (
        <View className="staff-foot-failure">
          <FailureNote failure={failure} {...(onRetry ? { onRetry } : {})} />
        </View>
      ) : null}
      {title || note ? (
        <View className="staff-foot-words">
          {title ? <View className="t-lead">{title}</View> : null}
          {note ? <View className="t-note">{note}</View> : null}
        </View>
      ) : null}
      <View className="staff-foot-buttons">{children}</View>
    </View>
  )
}
