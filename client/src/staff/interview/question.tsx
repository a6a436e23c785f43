import { type FileField, fileFieldWords, fileSources, fileSourceWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Asked } from '@/components/asked/asked'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { saidLines } from '@/components/household-file/said'
import { Tag } from '@/components/tag/tag'
import { shortDay } from '@/lib/format'
import { FileEditor } from '../household/file-editor'
import type { InterviewPage } from './use-interview'

type Props = { page: InterviewPage; field: FileField; ask: string; hint?: string }

/** One question: what was written down last time, the answer, and where it comes from once there is one. */
export function Question({ page, field, ask, hint }: Props) {
  const isAnswered = page.answered.includes(field)
  return (
    <Asked title={ask} hint={hint} attempt={page.attempt} problem={page.problemOf(field)}>
      {isAnswered ? null : <LastTime page={page} field={field} />}
      <View className="interview-answer stack">
        <FileEditor
          field={field}
          form={page.interview.form}
          change={(part) => page.change(field, part)}
          queue={page.queue}
        />
      </View>
      {isAnswered ? <Source page={page} field={field} /> : null}
    </Asked>
  )
}

/** What is known already: asked again with one tap, when it is still so. */
function LastTime({ page, field }: { page: InterviewPage; field: FileField }) {
  const known = page.view?.fields[field]
  if (!known) return null
  const when = `${shortDay(known.askedAt)}，${fileSourceWords[known.source]}`
  if (known.value === null) return <View className="t-note">{`上次记过（${when}），这次问了就用这次的。`}</View>
  return (
    <View className="interview-last">
      <View className="grow">
        <View className="t-note">{`上次：${when}`}</View>
        {saidLines(field, known.value).map((line) => (
          <View key={line}>{line}</View>
        ))}
        {known.isExpired ? <Tag tone="amber">过期，请再问</Tag> : null}
      </View>
      <Button
        variant="outline"
        size="small"
        label={`还是这样：${fileFieldWords[field]}`}
        onPress={() => page.same(field)}
      >
        还是这样
      </Button>
    </View>
  )
}

function Source({ page, field }: { page: InterviewPage; field: FileField }) {
  const [isOpen, setOpen] = useState(false)
  const source = page.sourceOf(field)
  return (
    <>
      <View className="row row-wrap">
        <View className="grow t-note">{fileSourceWords[source]}</View>
        <Button variant="link" label={`换来源，现在是${fileSourceWords[source]}`} onPress={() => setOpen(!isOpen)}>
          换来源
        </Button>
        <Button variant="link" onPress={() => page.skip(field)}>
          不答这一项
        </Button>
      </View>
      {isOpen ? (
        <ChipRow
          label="从哪里知道的"
          options={fileSources.map((value) => ({ value, words: fileSourceWords[value] }))}
          chosen={[source]}
          onChange={([next]) => {
            if (next) page.setSource(field, next)
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}
