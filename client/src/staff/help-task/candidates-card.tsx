import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { helpWhyNotWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/api/call'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { PageState } from '@/components/page-state/page-state'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { hourWords } from '../help-words/task-words'
import { keyOf } from '../help-words/use-moving'
import { Head } from '../round-edit/text-fields'
import type { HelpTaskPage } from './use-help-task'

type Props = { page: HelpTaskPage; view: HelpTaskView }
export type Candidate = Output<'help.candidates'>['candidates'][number]

/** The best few are shown at once; the rest on demand. */
const SHOWN = 6

/** Who could take it, best first with the reason; and who cannot, with what is missing. */
export function CandidatesCard({ page, view }: Props) {
  const [isWhole, setWhole] = useState(false)
  const [hasRest, setRest] = useState(false)
  const { value } = page.candidates
  const able = value?.candidates.filter(({ whyNot, hours }) => whyNot.length === 0 && hours.length > 0) ?? []
  const unable = value?.candidates.filter((one) => !able.includes(one)) ?? []
  const shown = isWhole ? able : able.slice(0, SHOWN)
  return (
    <Card flush>
      <CardSection>
        <Head title="谁能去" note="最合适的在前。先问谁由您定，去不去由本人定" />
      </CardSection>
      {value ? null : (
        <CardSection>
          <PageState of={page.candidates} rows={3} />
        </CardSection>
      )}
      {value && able.length === 0 ? (
        <CardSection>
          <View>
            现在没有合适又有空的人。下面写了每个人差什么；也可以直接打电话找人，办好以后点「已经另外办好了」。
          </View>
        </CardSection>
      ) : null}
      {shown.map((candidate) => (
        <CardSection key={nameOf(candidate)}>
          <AbleRow page={page} view={view} candidate={candidate} />
        </CardSection>
      ))}
      {able.length > SHOWN && !isWhole ? (
        <CardSection>
          <Button size="small" icon="down" onPress={() => setWhole(true)}>
            {`再看 ${able.length - SHOWN} 位`}
          </Button>
        </CardSection>
      ) : null}
      {unable.length > 0 ? (
        <CardSection>
          <View className="stack">
            <Button size="small" icon={hasRest ? 'up' : 'down'} onPress={() => setRest(!hasRest)}>
              {hasRest ? '收起去不了的' : `去不了的 ${unable.length} 位，差什么`}
            </Button>
            {hasRest ? (
              <View className="stack-tight" {...aria({ role: 'list', label: '去不了的' })}>
                {unable.map((one) => (
                  <View key={nameOf(one)} {...aria({ role: 'listitem' })}>
                    {`${one.name}：${one.whyNot.map((why) => helpWhyNotWords[why]).join('；') || '那段时间没空'}`}
                  </View>
                ))}
              </View>
            ) : null}
          </View>
        </CardSection>
      ) : null}
    </Card>
  )
}

const nameOf = ({ helper }: Candidate) =>
  helper.as === 'volunteer' ? helper.volunteerId : `${helper.stationId} ${helper.serviceId}`

function AbleRow({ page, view, candidate: { helper, name, hours, sentence } }: Props & { candidate: Candidate }) {
  const [typed, setTyped] = useState<number | null>(null)
  const fromHour = typed !== null && hours.includes(typed) ? typed : (hours[0] ?? view.fromHour)
  const pin = { kind: 'pin', helper, fromHour } as const
  return (
    <View className="help-task-able" {...aria({ role: 'group', label: name })}>
      <View className="grow">
        <View className="t-bold">{name}</View>
        <View className="t-note">{sentence}</View>
      </View>
      {hours.length > 1 ? (
        <SelectField
          bare
          label={`${name}几点去`}
          value={String(fromHour)}
          options={hours.map((of) => ({ value: String(of), words: hourWords(of) }))}
          onChange={(of) => setTyped(Number(of))}
        />
      ) : (
        <View>{hourWords(fromHour)}</View>
      )}
      <Button
        size="small"
        variant="outline"
        label={`先问这位，${name}，${hourWords(fromHour)}`}
        busy={page.move.doing === keyOf(pin)}
        disabled={page.move.isBusy}
        onPress={() => void page.act(pin)}
      >
        先问这位
      </Button>
    </View>
  )
}
