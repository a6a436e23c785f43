export type Aria = {
  role?: string
  label?: string
  hidden?: boolean
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  disabled?: boolean
  required?: boolean
  modal?: boolean
  live?: 'polite' | 'assertive' | 'off'
  /** H5 only: ids of elements that describe or name this one. */
  describedBy?: string
  labelledBy?: string
  /** H5 only: `page`, `step`. */
  current?: string
  sort?: 'ascending' | 'descending' | 'none'
  level?: number
}

const h5 = process.env.TARO_ENV === 'h5'

/** Accessibility attributes under the name each target understands: `role` on the web is `aria-role` in WeChat. */
export function aria({ role, describedBy, labelledBy, ...rest }: Aria): Record<string, string | boolean | number> {
  const props: Record<string, string | boolean | number> = {}
  if (role) props[h5 ? 'role' : 'aria-role'] = role
  if (h5 && describedBy) props['aria-describedby'] = describedBy
  if (h5 && labelledBy) props['aria-labelledby'] = labelledBy
  for (const [name, value] of Object.entries(rest)) {
    // React writes booleans on custom elements as empty attributes; ARIA wants the words.
    if (value !== undefined) props[`aria-${name}`] = h5 && typeof value === 'boolean' ? String(value) : value
  }
  return props
}
