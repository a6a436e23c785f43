import { certificateCodeSchema } from '@chuanmen/types/certificate'
import { newCode } from './new-code'

test('a new code is one that the server takes, and never the same twice', () => {
  const codes = Array.from({ length: 500 }, newCode)
  expect(codes.filter((code) => certificateCodeSchema.parse(code) !== code)).toEqual([])
  expect(new Set(codes).size).toBe(500)
})

test('where nothing better is at hand it is still a code', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true })
  try {
    const code = newCode()
    expect(certificateCodeSchema.parse(code)).toBe(code)
  } finally {
    if (own) Object.defineProperty(globalThis, 'crypto', own)
  }
})
