import { BUILT_IN_TAGS } from '../renderer/built-in-tags'

/** `wx.canIUse`: `api`, `api.object.…`, `component`, `component.attribute`. What lies behind the first dot is taken as there. */
export function canIUse(schema: unknown, hasApi: (name: string) => boolean): boolean {
  if (typeof schema !== 'string') return false
  const [first = ''] = schema.split('.')
  return hasApi(first) || first === 'cloud' || BUILT_IN_TAGS.has(first)
}
