import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Failure } from '@/api/failure'
import { aria } from '@/lib/aria'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { Dialog } from '../dialog/dialog'
import { Icon } from '../icon/icon'
import { ActFailure } from '../page-state/act-failure'
import './move-dialog.scss'

/** How a move being written stands. `isChanged`: somebody else was first. */
type Moving = { isBusy: boolean; isChanged: boolean; failure: Failure | null }

export type MoveWords = {
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

type Props = MoveWords & {
  moving: Moving
  mayStill: boolean
  /** How the thing stands now: 「刚刚有了新进展：已定下办法」 */
  changed: string
  /** What is to be done with what was typed, now that the move is none any more. */
  gone: string
}

/** A move written above the page. If somebody else was first it says how the thing stands now, and keeps what was typed. */
export function MoveDialog(props: Props) {
  const { moving, mayStill, changed, gone } = props
  const { title, lead, action, cancel = '再想想', isQuiet, onSubmit, onClose, children } = props
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
        {moving.isChanged || !mayStill ? (
          <Changed title={changed}>{mayStill ? '看一遍新的，还要这样就再点一次。您填的还在。' : gone}</Changed>
        ) : (
          <View>{lead}</View>
        )}
        {children}
        <ActFailure failure={moving.failure} onRetry={onSubmit} />
      </View>
    </Dialog>
  )
}

const Changed = ({ title, children }: { title: string; children: string }) => (
  <Card tone="amber">
    <View className="row move-dialog-changed" {...aria({ role: 'alert' })}>
      <Icon name="swap" className="c-amber" />
      <View className="grow">
        <View className="t-lead">{title}</View>
        <View>{children}</View>
      </View>
    </View>
  </Card>
)
