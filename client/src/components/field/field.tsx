import { Input, Text, Textarea, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import './field.scss'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  /** What is wrong, in words that say how to fix it. */
  error?: string | undefined
  hint?: string
  placeholder?: string
  /** Several lines. */
  long?: boolean
  maxLength?: number
  required?: boolean
  disabled?: boolean
  type?: 'text' | 'number' | 'digit' | 'tel'
  password?: boolean
  onDone?: () => void
}

/** A labelled input with its hint and its error; all three reach a screen reader. */
export function Field(props: Props) {
  const { label, value, error, hint, long, maxLength, required } = props
  return (
    <View className={`field ${error ? 'field-bad' : ''}`}>
      <View className="field-label" {...aria({ hidden: true })}>
        <Text>{label}</Text>
        {required ? null : <Text className="field-optional">（可不填）</Text>}
      </View>
      <Control {...props} />
      {error ? (
        <View className="field-error" {...aria({ role: 'alert' })}>
          <Icon name="warning" className="field-sign" />
          <Text>{error}</Text>
        </View>
      ) : null}
      {hint || (long && maxLength) ? (
        <View className="field-hint">
          <Text className="grow">{hint ?? ''}</Text>
          {long && maxLength ? <Text>{`${value.length} / ${maxLength}`}</Text> : null}
        </View>
      ) : null}
    </View>
  )
}

function Control({
  label,
  value,
  onChange,
  error,
  hint,
  placeholder,
  long,
  maxLength = -1,
  required,
  disabled,
  type = 'text',
  password,
  onDone,
}: Props) {
  const said = [label, required ? '必填' : '', error ?? '', hint ?? ''].filter(Boolean).join('，')
  // Taro draws the real input inside its own element on the web: the words must sit on the inner one.
  const heard =
    process.env.TARO_ENV === 'h5'
      ? {
          nativeProps: {
            'aria-label': said,
            'aria-invalid': error ? 'true' : 'false',
            ...(required ? { 'aria-required': 'true' } : {}),
            ...(type === 'text' ? {} : { inputmode: webKeyboard[type] }),
          },
        }
      : aria({ label: said, ...(required ? { required } : {}) })
  const shared = {
    value,
    maxlength: maxLength,
    disabled: Boolean(disabled),
    placeholder: placeholder ?? '',
    placeholderClass: 'field-placeholder',
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    ...heard,
  }
  if (long)
    return (
      <Textarea
        className="field-input field-long"
        {...shared}
        {...(process.env.TARO_ENV === 'h5' ? {} : { autoHeight: true })}
      />
    )
  return (
    <Input
      className="field-input"
      type={inputType(type)}
      password={Boolean(password)}
      {...(onDone ? { onConfirm: onDone } : {})}
      {...shared}
    />
  )
}

type Kind = NonNullable<Props['type']>

const webKeyboard: Record<Kind, string> = { text: 'text', number: 'numeric', digit: 'decimal', tel: 'tel' }

/** WeChat picks the keyboard by type; on the web a number input would drop leading zeros and ignore the length. */
function inputType(type: Kind): 'text' | 'number' | 'digit' {
  if (process.env.TARO_ENV === 'h5') return 'text'
  return type === 'tel' ? 'number' : type
}
