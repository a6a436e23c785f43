import { ASK_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import { halfWords, halves } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { AskDialog } from '../ask-dialog/ask-dialog'
import { dayAfter } from '../moment-field/beijing'
import { MomentField } from '../moment-field/moment-field'
import { FormError } from '../round-edit/text-fields'
import { slotWords } from '../works-words/time-words'
import { ActRefusal } from './act-refusal'
import { EmergencyField } from './emergency-field'
import { SettledTick } from './settled-tick'
import { StartField } from './start-field'
import { isWaterRiser } from './starts'
import { useSchedule } from './use-schedule'
import { roomsWords, type WorksView } from './visit-words'

const APPROVAL_MAX = 60

type Props = { view: WorksView; onAgain: () => void; onCrews: () => void }

/** The form that gives a riser its dates. What it sets off is said before it is pressed, and once more after. */
export function ScheduleCard({ view, onAgain, onCrews }: Props) {
  const page = useSchedule(view, onAgain)
  const { form, change, errors, start, absent, schedule } = page
  const { crews, flats, halfDays } = view
  const isWater = isWaterRiser(view)
  const now = Date.now()
  const crew = crews.find(({ crewId }) => crewId === page.crewId)?.name ?? ''
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          定日子
        </View>
        <StartField
          view={view}
          chosen={form.startKey}
          error={errors.start}
          onChoose={(startKey) => page.choose({ startKey, on: '' })}
        />
        <View className="stack-tight">
          <View className="t-bold">哪支施工队</View>
          {crews.length > 0 ? (
            <ChipRow
              label="哪支施工队"
              chosen={[page.crewId]}
              onChange={([crewId = '']) => change({ crewId })}
              options={crews.map(({ crewId, name }) => ({ value: crewId, words: name }))}
            />
          ) : (
            <View className="row row-wrap">
              <View className="c-amber">还没有施工队。</View>
              <Button variant="link" onPress={onCrews}>
                去添加施工队
              </Button>
            </View>
          )}
          <FormError words={errors.crew} />
        </View>
        {isWater ? (
          <Field
            label="停水批准文号"
            value={form.approvalRef}
            maxLength={APPROVAL_MAX}
            hint="供水单位批的文号，会写进通知"
            onChange={(approvalRef) => change({ approvalRef })}
          />
        ) : null}
        <EmergencyField value={form.emergency} onChange={(emergency) => change({ emergency })}>
          {form.emergency.trim() ? (
            <View className="stack-tight">
              <MomentField
                hasTime={false}
                label="改在哪天（不选就按上面的）"
                value={{ on: form.on, at: '' }}
                first={dayAfter(now, 0)}
                last={dayAfter(now, ASK_AHEAD_DAYS_MAX)}
                onChange={({ on }) => page.choose({ on })}
              />
              <ChipRow
                label="上午还是下午"
                chosen={[form.half]}
                onChange={([half = form.half]) => page.choose({ half })}
                options={halves.map((half) => ({ value: half, words: halfWords[half] }))}
              />
            </View>
          ) : null}
        </EmergencyField>
        {absent.length > 0 ? (
          <View className="stack-tight">
            <SettledTick rooms={roomsWords(absent, flats)} isOn={page.isSettled} onToggle={page.toggleSettled} />
            <FormError words={errors.settled} />
          </View>
        ) : null}
        <View className="t-note">
          {`定下来以后：这根立管锁定，住户不能再改答复；施工队占上这段时间；给 ${flats.length} 户发${isWater ? '停水' : '施工'}通知。`}
        </View>
        <ActRefusal failure={schedule.failure} flats={flats} onRetry={() => void page.submit()} />
        <MainButton icon="calendar" busy={schedule.isBusy} onPress={page.ask}>
          {start ? `定在 ${slotWords(start, halfDays, now)}` : '定日子'}
        </MainButton>
      </View>
      {page.isAsking && start ? (
        <AskDialog
          title={`定在 ${slotWords(start, halfDays, now)}？`}
          words={[
            `由${crew}施工，通知马上发给 ${flats.length} 户。`,
            '这根立管从此锁定，住户不能再改答复，也不能撤回。锁定以后不能解开，日子以后还可以改。',
          ]}
          yes="定下来"
          onYes={() => void page.submit()}
          onClose={page.stopAsking}
        />
      ) : null}
    </Card>
  )
}
