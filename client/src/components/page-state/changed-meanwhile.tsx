import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/lib/aria'
import { Button } from '../button/button'
import { Card } from '../card/card'

type Props = {
  /** What happened while this form was filled in. */
  happened: string
  /** What is saved now. */
  children: ReactNode
  /** What becomes of what was typed. */
  kept?: string
  /** On the button that goes on with what the other one saved. */
  theirs?: string
  onTheirs: () => void
  onMine: () => void
}

/** Somebody else saved the same thing meanwhile: what it says now, and which to go on with. Nothing typed is lost until then. */
export const ChangedMeanwhile = (props: Props) => (
  <Card tone="amber">
    <View className="stack" {...aria({ role: 'alert' })}>
      <View className="t-lead">{`您填的时候，${props.happened}`}</View>
      {props.children}
      <View>{props.kept ?? '您填的都还在下面。'}</View>
      <View className="row row-wrap">
        <Button onPress={props.onTheirs}>{props.theirs ?? '用同事改好的'}</Button>
        <Button variant="outline" onPress={props.onMine}>
          接着用我填的
        </Button>
      </View>
    </View>
  </Card>
)
