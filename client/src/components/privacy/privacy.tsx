import { Button as PlatformButton, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { Button } from '../button/button'
import { Dialog } from '../dialog/dialog'

type Resolve = (said: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void

const AGREE_ID = 'privacy-agree'
/** Every call that waits for the answer: WeChat asks once for each. */
let waiting: Resolve[] = []
const listeners = new Set<() => void>()

function wait(next: Resolve[]) {
  waiting = next
  for (const listener of listeners) listener()
}

function answer(said: Parameters<Resolve>[0]) {
  const asked = waiting
  wait([])
  for (const resolve of asked) resolve(said)
}

/** Once, at launch: WeChat holds back whatever touches privacy until the person has agreed to our statement (rule 11). */
export function askBeforePrivacy() {
  if (process.env.TARO_ENV !== 'weapp') return
  Taro.onNeedPrivacyAuthorization?.((resolve: Resolve) => {
    resolve({ event: 'exposureAuthorization' })
    wait([...waiting, resolve])
  })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The question itself; every Page carries it. Saying no is as easy as yes, and each place has a way without. */
export function PrivacyHost() {
  const asked = useSyncExternalStore(
    subscribe,
    () => waiting.length > 0,
    () => false,
  )
  if (process.env.TARO_ENV !== 'weapp' || !asked) return null
  const refuse = () => answer({ event: 'disagree' })
  return (
    <Dialog
      title="先请您看一下隐私说明"
      onClose={refuse}
      actions={
        <>
          <Button onPress={refuse}>不同意</Button>
          <PlatformButton
            id={AGREE_ID}
            className="button-platform button button-primary button-normal"
            openType="agreePrivacyAuthorization"
            onAgreePrivacyAuthorization={() => answer({ event: 'agree', buttonId: AGREE_ID })}
          >
            同意
          </PlatformButton>
        </>
      }
    >
      <View className="stack">
        <View>您选的照片、文件和手机号，只用来办这一件事：核对身份，或作为凭证。不同意也能办，页面上有别的办法。</View>
        <Button variant="link" arrow onPress={() => Taro.openPrivacyContract({})}>
          看全文
        </Button>
      </View>
    </Dialog>
  )
}
