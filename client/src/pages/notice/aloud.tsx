import type { Output } from '@/api/call'
import { Listen } from '@/components/read-aloud/listen'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { elder } from '@/lib/elder'
import { fileLink } from './file-link'
import { spokenWords } from './words'

type Props = { value: Output<'notice.read'>; noticeId: string; flatId: string; now: Date }

/** 长辈版: somebody's own voice where staff recorded it, else the device's, where it has one. */
export function Aloud({ value: { content, replaces }, noticeId, flatId, now }: Props) {
  const isElder = elder.use()
  if (!isElder) return null
  const { voiceId } = content
  if (voiceId) return <Listen link={fileLink(noticeId, flatId, voiceId)} />
  return <ReadAloud wide words={spokenWords(content, replaces, now)} />
}
