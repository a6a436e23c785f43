import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { asFailure, Failure } from '@/api/failure'

type State = 'silent' | 'loading' | 'playing'

/**
 * Plays a recording. `link` is asked for in the tap, since links are short-lived. A browser that no longer takes the play for the
 * tap's after that wait has the link in hand: the next tap plays at once.
 */
export function useRecording(link: () => Promise<string>) {
  const [state, setState] = useState<State>('silent')
  const [failure, setFailure] = useState<Failure | null>(null)
  const audio = useRef<Taro.InnerAudioContext>()
  const inHand = useRef<string>()
  /** Counts the taps: what an earlier one waited for must not play after a later one stopped it. */
  const turn = useRef(0)

  const fail = (why: Failure) => {
    setState('silent')
    setFailure(why)
  }
  const player = () => {
    if (audio.current) return audio.current
    const made = Taro.createInnerAudioContext()
    made.onEnded(() => setState('silent'))
    made.onStop(() => setState('silent'))
    made.onError(() => fail(unplayable))
    audio.current = made
    return made
  }
  const stop = () => {
    turn.current += 1
    audio.current?.stop()
    setState('silent')
  }
  const play = async () => {
    const mine = ++turn.current
    setFailure(null)
    setState('loading')
    try {
      const recording = player()
      aloudThoughMuted()
      const url = inHand.current ?? (await link())
      if (mine !== turn.current) return
      inHand.current = url
      recording.src = url
      // WeChat's returns nothing; a browser's promise tells when it may not play.
      await recording.play()
      inHand.current = undefined
      if (mine === turn.current) setState('playing')
    } catch (error) {
      if (mine !== turn.current) return
      const isRefused = (error as Error).name === 'NotAllowedError'
      if (!isRefused) inHand.current = undefined
      fail(isRefused ? oneMoreTap : asFailure(error))
    }
  }

  useEffect(
    () => () => {
      turn.current += 1
      audio.current?.destroy()
    },
    [],
  )
  return { state, failure, play: () => void play(), stop }
}

const oneMoreTap = new Failure('refused', 'one_more_tap', '准备好了，再点一下就能听。')
const unplayable = new Failure('fault', 'unplayable', '录音没有放出来，请再点一次。')

/** Who cannot read the notice does not look for the phone's mute switch either. Only WeChat obeys one. */
function aloudThoughMuted() {
  if (process.env.TARO_ENV === 'weapp') Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined)
}
