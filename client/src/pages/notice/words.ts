import type { NoticeContent, Replacement } from '@chuanmen/types/notice'
import { day } from '@/lib/format'
import { spanWords } from './times'

/** The notice as somebody would say it: what, when, where, why, what to do. Empty parts are left out. */
export function spokenWords(content: NoticeContent, replaces: Replacement | null, now: Date): string {
  const { title, startsAt, endsAt, where, why, todo, body } = content
  const span = startsAt ? `${day(startsAt, now)}，${spanWords(startsAt, endsAt).replace('—', '到')}` : ''
  const when = span && replaces?.how === 'withdrawal' ? `原来定在${span}` : span
  return sentences(
    title,
    replaces?.how === 'correction' ? `这是更正。${replaces.why}` : '',
    when,
    where,
    why,
    todo ? `您要做：${todo}` : '',
    body,
  )
}

const sentences = (...parts: string[]) =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[。！？.!?]$/.test(part) ? part : `${part}。`))
    .join('')
