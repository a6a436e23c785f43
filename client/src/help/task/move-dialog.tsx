import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { Icon } from '@/components/icon/icon'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import { standOf } from '../words/stand'
import type { Moving } from './use-move'

type Props = {
  view: HelpTaskView
  moving: Moving
  title: string
  /** What it means, in a sentence. */
  lead: string
  action: string
  cancel?: string
  /** Not the teal way forward: something is given up. */
  isQuiet?: boolean
  onSubmit: () => void
  onClose: () => void
  children?: ReactNode
}

/** A move written above the page. If somebody else was first it says how the task stands now, and keeps what was typed. */
export function MoveDialog(props: Props) {
  const { view, moving, title, lead, action, cancel = '再想想', isQuiet, onSubmit, onClose, children } = props
  const mayStill = view.moves.includes(moving.kind)
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          {mayStill ? (
            <Button variant={isQuiet ? 'secondary' : 'primary'} busy={moving.isBusy} onPress={onSubmit}>
              {action}
            </Button>
          ) : null}
        </>
      }
    >
      <View className="stack">
        {moving.isChanged || !mayStill ? <Changed view={view} mayStill={mayStill} /> : <View>{lead}</View>}
        {children}
        <ActFailure failure={moving.failure} onRetry={onSubmit} />
      </View>
    </Dialog>
  )
}

const Changed = ({ view, mayStill }: { view: HelpTaskView; mayStill: boolean }) => (
  <Card tone="amber">
    <View className="row help-task-changed" {...aria({ role: 'alert' })}>
      <Icon name="swap" className="c-amber" />
      <View className="grow">
        <View className="t-lead">{`刚刚有了变化：${standOf(view, Date.now()).title}`}</View>
        <View>{mayStill ? '看一遍新的，还要这样就再点一次。您填的还在。' : '现在不用这样了。您填的还在。'}</View>
      </View>
    </View>
  </Card>
)
