import { Component, type ComponentType, type ReactNode } from 'react'
import { asFailure } from '@/api/failure'
import { FailedState } from '../states/states'
import { Page } from './page'

/** A page that, when our own code breaks, says so and can be tried again. Taro by itself would leave a white screen; React writes what was thrown to the console. */
export function guarded(Content: ComponentType): ComponentType {
  return () => (
    <Boundary>
      <Content />
    </Boundary>
  )
}

class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('nothing was thrown') }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return (
      <Page title="出了点问题">
        <FailedState
          failure={asFailure(this.state.error)}
          kept="您填的内容还在这台手机里。"
          onRetry={() => this.setState({ error: undefined })}
        />
      </Page>
    )
  }
}
