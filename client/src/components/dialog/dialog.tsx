import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef } from 'react'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import { keepFocus } from './keep-focus'
import './dialog.scss'

type Props = {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons, the way forward last. */
  actions?: ReactNode
}

/** One question above the page. Mount it while it is open. On the web the focus stays inside and Escape closes. */
export function Dialog({ title, onClose, children, actions }: Props) {
  const box = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !box.current) return
    return keepFocus(box.current, () => close.current())
  }, [])

  return (
    <View className="dialog-veil" catchMove>
      <View className="dialog" ref={box} {...aria({ role: 'dialog', modal: true, label: title })}>
        <View className="dialog-head">
          <View className="t-lead grow">{title}</View>
          <Press className="dialog-close" label="关闭" onPress={onClose}>
            <Icon name="close" />
          </Press>
        </View>
        <View className="dialog-body">{children}</View>
        {actions ? <View className="dialog-actions">{actions}</View> : null}
      </View>
    </View>
  )
}
