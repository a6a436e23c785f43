import { Button as PlatformButton, Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/names'
import { Press } from '../press/press'
import './button.scss'

type Props = {
  children: string
  onPress: () => void
  /** primary: the one teal fill of a screen. outline: a second way forward. secondary: neutral. danger: brick words. link: words only. */
  variant?: 'primary' | 'outline' | 'secondary' | 'danger' | 'link'
  icon?: IconName
  /** An arrow after the words: it opens another page. */
  arrow?: boolean
  size?: 'normal' | 'small'
  wide?: boolean
  busy?: boolean
  disabled?: boolean
  /** Instead of the words, when they alone would not tell. */
  label?: string
  className?: string
}

const classes = ({ variant = 'secondary', size = 'normal', wide, busy, disabled, className = '' }: Props) =>
  `button button-${variant} button-${size} ${wide ? 'button-wide' : ''} ${busy ? 'button-busy' : ''} ${disabled ? 'button-off' : ''} ${className}`

/** A button. While `busy` it keeps its words, shows that it works, and ignores further taps. */
export function Button(props: Props) {
  const { children, onPress, variant, busy, disabled, label } = props
  return (
    <Press
      className={classes(props)}
      role={variant === 'link' ? 'link' : 'button'}
      disabled={Boolean(disabled || busy)}
      {...(label || busy ? { label: `${label ?? children}${busy ? '，正在处理' : ''}` } : {})}
      onPress={onPress}
    >
      <Inside {...props}>{children}</Inside>
    </Press>
  )
}

/** The teal way forward: one a screen. */
export const MainButton = (props: Omit<Props, 'variant'>) => <Button wide {...props} variant="primary" />

function Inside({ children, icon, arrow, busy }: Props) {
  return (
    <>
      {busy ? <View className="spinner" {...aria({ hidden: true })} /> : icon ? <Icon name={icon} /> : null}
      <Text className="button-words">{children}</Text>
      {arrow ? <Icon name="next" className="button-arrow" /> : null}
    </>
  )
}

type PhoneProps = Omit<Props, 'onPress'> & {
  /** The one-time code that the server trades for the phone number; undefined when the person said no. */
  onCode: (code: string | undefined) => void
}

/** WeChat's own phone-number button. On other targets it is not drawn: offer the door code instead. */
export function WechatPhoneButton({ onCode, ...props }: PhoneProps) {
  if (process.env.TARO_ENV !== 'weapp') return null
  return (
    <PlatformButton
      className={`button-platform ${classes({ ...props, onPress: () => undefined })}`}
      openType="getPhoneNumber"
      onGetPhoneNumber={(event) => onCode((event.detail as { code?: string }).code)}
    >
      <Inside {...props} onPress={() => undefined}>
        {props.children}
      </Inside>
    </PlatformButton>
  )
}
