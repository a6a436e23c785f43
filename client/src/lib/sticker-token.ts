import { STICKER_TOKEN_MAX } from '@chuanmen/types/limits'

const shape = new RegExp(`^[A-Za-z0-9_-]{6,${STICKER_TOKEN_MAX}}$`)

/** The sticker's code out of what was scanned or typed: the code itself, or an address that carries it. '' when there is none. */
export function tokenFrom(said: string): string {
  const text = said.trim()
  const carried = /[?&](?:scene|token)=([^&#]+)/.exec(text)?.[1]
  const candidate = (carried ? decoded(carried) : text).replace(/\s/g, '')
  return shape.test(candidate) ? candidate : ''
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
