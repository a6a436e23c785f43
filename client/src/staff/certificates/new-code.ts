import { codeOf, CODE_LETTERS as LENGTH } from '@chuanmen/domain/certificate/code'

/**
 * A new certificate's code, 60 random bits. Made here, so that a lost answer makes no second certificate; the server refuses one that is taken. It need not be secret, only new: whoever guesses one learns
 * what its paper says, without names. So WeChat, which has no `crypto`, may use the common kind of chance.
 */
export function newCode(): string {
  const own = (globalThis as { crypto?: Pick<Crypto, 'getRandomValues'> }).crypto
  const bytes = own
    ? own.getRandomValues(new Uint8Array(LENGTH))
    : Uint8Array.from({ length: LENGTH }, () => Math.floor(Math.random() * 256))
  return codeOf(bytes)
}
