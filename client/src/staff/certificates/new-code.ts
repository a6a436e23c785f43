import { codeOf, CODE_LETTERS as LENGTH } from '@chuanmen/domain/certificate/code'
import Taro from '@tarojs/taro'

/** A new certificate's code, 60 random bits. Made here, so that a lost answer makes no second certificate; the server refuses one that is taken. */
export async function newCode(): Promise<string> {
  return codeOf(await randomBytes())
}

async function randomBytes(): Promise<Uint8Array> {
  const own = (globalThis as { crypto?: Pick<Crypto, 'getRandomValues'> }).crypto
  if (own) return own.getRandomValues(new Uint8Array(LENGTH))
  try {
    const bytes = await wechatBytes()
    if (bytes.length >= LENGTH) return bytes.slice(0, LENGTH)
  } catch {
    // An old WeChat, or a tool that has no such thing.
  }
  // A code need not be secret, only new: whoever guesses one learns what its paper says, without names.
  return Uint8Array.from({ length: LENGTH }, () => Math.floor(Math.random() * 256))
}

const wechatBytes = () =>
  new Promise<Uint8Array>((resolve, reject) => {
    Taro.getUserCryptoManager().getRandomValues({
      length: LENGTH,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: reject,
    })
  })
