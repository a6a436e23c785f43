import type { ChangeEvent, ComponentProps, ElementType, ReactNode } from 'react'

/** Taro's components as plain elements, close enough for a test to find, read, press and fill what a person would. */
type Props = Record<string, unknown> & { children?: ReactNode }

/** Attributes that mean something to Taro only; React would warn about them on plain elements. */
const taroOnly =
  /^(hover|catch|confirm|cursor|enhanced|scroll|refresher|adjust|hold|placeholderClass|placeholderStyle|openType|plain|loading|lazyLoad|showMenu|userSelect|formType|autoHeight|fixed|mode|range|fields|start|end|onScrollTo|onGetPhoneNumber|onConfirm|onRefresher|compileMode|nativeProps)/

const attributes = (props: Props) =>
  Object.fromEntries(
    Object.entries(props).filter(
      ([name]) => name.startsWith('aria-') || name.startsWith('data-') || !taroOnly.test(name),
    ),
  )

const element = (Tag: ElementType) =>
  function StandIn(props: Props) {
    return <Tag {...attributes(props)} />
  }

export const View = element('div')
export const Text = element('span')
export const ScrollView = element('div')
export const Form = element('div')
export const Label = element('label')
export const RootPortal = element('div')
export const CoverView = element('div')
export const Camera = element('div')
export const Swiper = element('div')
export const SwiperItem = element('div')
export const Canvas = element('canvas')
export const RichText = ({ nodes, ...props }: Props) => <div {...attributes(props)}>{String(nodes ?? '')}</div>
export const Icon = element('i')
export const WebView = element('iframe')
export const Progress = element('progress')

type Press = Props & { onGetPhoneNumber?: (event: { detail: { code: string; errMsg: string } }) => void }

export function Button({ openType, onGetPhoneNumber, ...props }: Press) {
  if (openType !== 'getPhoneNumber') return <button type="button" {...attributes(props)} />
  const detail = { code: 'phone-code', errMsg: 'getPhoneNumber:ok' }
  return <button type="button" {...attributes(props)} onClick={() => onGetPhoneNumber?.({ detail })} />
}

export const Image = ({ src, ...props }: Props) => <img alt="" src={src as string} {...attributes(props)} />

type Told = (event: { detail: { value: unknown } }) => void
type Field = Props & {
  onInput?: Told
  onChange?: Told
  onConfirm?: Told
  value?: string
  maxlength?: number
  focus?: boolean
  password?: boolean
}

const written = (told?: Told) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
  told?.({ detail: { value: event.target.value } })

export function Input({ onInput, onChange, onConfirm, maxlength, focus, password, type, ...props }: Field) {
  const enter = (event: { key: string; currentTarget: HTMLInputElement }) => {
    if (event.key === 'Enter') onConfirm?.({ detail: { value: event.currentTarget.value } })
  }
  return (
    <input
      {...attributes(props)}
      type={password ? 'password' : 'text'}
      inputMode={type === 'number' || type === 'digit' ? 'numeric' : undefined}
      maxLength={maxlength && maxlength > 0 ? maxlength : undefined}
      onChange={written(onInput ?? onChange)}
      onKeyDown={enter}
    />
  )
}

export const Textarea = ({ onInput, onChange, onConfirm, maxlength, focus, ...props }: Field) => (
  <textarea
    {...attributes(props)}
    maxLength={maxlength && maxlength > 0 ? maxlength : undefined}
    onChange={written(onInput ?? onChange)}
  />
)

export const Switch = ({ checked, onChange, color, ...props }: Field) => (
  <input
    type="checkbox"
    role="switch"
    {...attributes(props)}
    checked={Boolean(checked)}
    onChange={(event) => onChange?.({ detail: { value: event.target.checked } })}
  />
)

export const Picker = ({ children, onChange, value, range, ...props }: Field & { range?: unknown[] }) => (
  <label {...attributes(props)}>
    {children}
    {range ? (
      <select value={value} onChange={(event) => onChange?.({ detail: { value: Number(event.target.value) } })}>
        {range.map((entry, index) => (
          <option key={String(entry)} value={index}>
            {String(entry)}
          </option>
        ))}
      </select>
    ) : (
      <input type="date" value={value} onChange={written(onChange)} />
    )}
  </label>
)

export const CheckboxGroup = element('div')
export const RadioGroup = element('div')
export const Checkbox = (props: ComponentProps<'input'>) => <input type="checkbox" readOnly {...props} />
export const Radio = (props: ComponentProps<'input'>) => <input type="radio" readOnly {...props} />
