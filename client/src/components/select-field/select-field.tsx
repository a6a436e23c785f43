import { Picker, Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import '../field/field.scss'
import './select-field.scss'

type Props<T extends string> = {
  label: string
  value: T | ''
  options: readonly { value: T; words: string }[]
  onChange: (value: T) => void
  /** The label is only heard: the words beside it say what it is. */
  bare?: boolean
  error?: string | undefined
  hint?: string
}

/** One of many: the browser's own list on the web, WeChat's wheel in WeChat. For few choices use ChipRow or ChoiceGrid. */
export function SelectField<T extends string>(props: Props<T>) {
  const { label, error, hint, bare } = props
  return (
    <View className={`field ${error ? 'field-bad' : ''}`}>
      {bare ? null : (
        <View className="field-label" {...aria({ hidden: true })}>
          {label}
        </View>
      )}
      {process.env.TARO_ENV === 'h5' ? <WebSelect {...props} /> : <Wheel {...props} />}
      {error ? (
        <View className="field-error" {...aria({ role: 'alert' })}>
          <Icon name="warning" className="field-sign" />
          <Text>{error}</Text>
        </View>
      ) : null}
      {hint ? <View className="field-hint">{hint}</View> : null}
    </View>
  )
}

function WebSelect<T extends string>({ label, value, options, onChange, error }: Props<T>) {
  return (
    <View className="select-field">
      <select
        className="field-input select-field-web"
        value={value}
        aria-label={[label, error].filter(Boolean).join('，')}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {value === '' ? <option value="">请选择</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      <Icon name="down" className="select-field-arrow" />
    </View>
  )
}

function Wheel<T extends string>({ label, value, options, onChange }: Props<T>) {
  const at = options.findIndex((option) => option.value === value)
  const words = options[at]?.words ?? '请选择'
  return (
    <Picker
      mode="selector"
      range={options.map((option) => option.words)}
      value={Math.max(0, at)}
      onChange={(event) => {
        const chosen = options[Number(event.detail.value)]
        if (chosen) onChange(chosen.value)
      }}
    >
      <View className="field-input select-field-wheel" {...aria({ role: 'button', label: `${label}，${words}` })}>
        <Text className="grow">{words}</Text>
        <Icon name="down" className="c-ink2" size={16} />
      </View>
    </Picker>
  )
}
