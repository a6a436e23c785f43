import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { Failure } from '@/api/failure'
import type { ChosenFile } from '@/api/upload'

/** Longest recording, in milliseconds: three minutes read a full notice slowly. */
const LONGEST_MS = 180_000

const notRecorded = new Failure(
  'refused',
  'not_recorded',
  '没有录成：请在手机设置里允许微信用麦克风，或者把录好的文件发到聊天里再选。',
)

/** Recording somebody reading the notice out, on the phone itself. Only in WeChat; a browser picks a file. */
export function useRecorder(onRecorded: (file: ChosenFile) => void) {
  const [isOn, setOn] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const told = useRef(onRecorded)
  told.current = onRecorded
  const recorder = useRef<ReturnType<typeof Taro.getRecorderManager>>()
  useEffect(() => () => recorder.current?.stop(), [])

  // The microphone is touched in a tap, never because a page is shown (rule 11).
  const prepare = () => {
    const made = Taro.getRecorderManager()
    made.onStart(() => setOn(true))
    made.onStop(({ tempFilePath, fileSize }) => {
      setOn(false)
      told.current({ path: tempFilePath, name: '录音.mp3', size: fileSize })
    })
    made.onError(() => {
      setOn(false)
      setFailure(notRecorded)
    })
    return made
  }
  return {
    isOn,
    failure,
    start: () => {
      setFailure(null)
      recorder.current ??= prepare()
      recorder.current.start({ duration: LONGEST_MS, format: 'mp3' })
    },
    stop: () => recorder.current?.stop(),
  }
}
