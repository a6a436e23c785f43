/** Reading a page to people who would rather listen. WeChat has no voice of its own to lend: there a recording will do it. */
const voice = () => (process.env.TARO_ENV === 'h5' && 'speechSynthesis' in window ? window.speechSynthesis : undefined)

export const canReadAloud = () => voice() !== undefined

/** Reads slowly, in Chinese, after silencing whatever was being read; `onEnd` also when it is cut short. */
export function readAloud(words: string, onEnd: () => void) {
  const speech = voice()
  if (!speech) return onEnd()
  speech.cancel()
  const said = new SpeechSynthesisUtterance(words)
  said.lang = 'zh-CN'
  said.rate = 0.9
  said.onend = onEnd
  said.onerror = onEnd
  speech.speak(said)
}

export const stopReading = () => voice()?.cancel()
