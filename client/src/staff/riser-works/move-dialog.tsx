import { ASK_AHEAD_DAYS_MAX } from '@chuanmen/types/limits'
import { stageWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { SelectField } from '@/components/select-field/select-field'
import { dayAfter } from '../moment-field/beijing'
import { MomentField } from '../moment-field/moment-field'
import { FormError } from '../round-edit/text-fields'
import { atWords, firstVisit, slotWords } from '../works-words/time-words'
import { ActRefusal } from './act-refusal'
import { EmergencyField } from './emergency-field'
import { SettledTick } from './settled-tick'
import { StartField } from './start-field'
import { useMove } from './use-move'
import { roomsWords, type WorksView } from './visit-words'
import { WhyField } from './why-field'

const FIRST_HOUR = 6
const LAST_HOUR = 22
const clocks = Array.from({ length: (LAST_HOUR - FIRST_HOUR) * 2 + 1 }, (_, half) => {
  const hour = FIRST_HOUR + (half >> 1)
  return `${String(hour).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
})
/** A time of the plan may stand between two half hours. */
const withOwn = (own: string) => (own === '' || clocks.includes(own) ? clocks : [...clocks, own].sort())
const options = (own: string) => withOwn(own).map((clock) => ({ value: clock, words: clock }))

type Props = { view: WorksView; onAgain: () => void; onClose: () => void }

/** Another date for the whole riser, or for one step. The notice is corrected with it, and its households are told anew. */
export function MoveDialog({ view, onAgain, onClose }: Props) {
  const page = useMove(view, onClose, onAgain)
  const { form, change, errors, absent, move } = page
  const now = Date.now()
  // A colleague may have moved it while this was being filled in.
  const visit = page.canAll ? firstVisit(view.stages) : undefined
  return (
    <Dialog
      title="改日子"
      onClose={onClose}
      actions={
        // Above the buttons: a long form would hide it below what was pressed.
        <View className="works-dialog-foot">
          <ActRefusal failure={move.failure} flats={view.flats} onRetry={() => void page.submit()} />
          <View className="row works-dialog-buttons">
            <Button onPress={onClose}>先不改</Button>
            <MainButton busy={move.isBusy} onPress={() => void page.submit()}>
              改并通知
            </MainButton>
          </View>
        </View>
      }
    >
      <View className="stack">
        {visit ? <View>{`现在定的是 ${slotWords(visit, view.halfDays, now)}。`}</View> : null}
        {page.canAll ? (
          <ChipRow
            label="改多少"
            chosen={[form.what]}
            onChange={([what = form.what]) => page.choose({ what })}
            options={[
              { value: 'all', words: '整根改到别的日子' },
              { value: 'stage', words: '只改一步' },
            ]}
          />
        ) : (
          <View className="t-note">已经开工，只能一步一步地改。</View>
        )}
        {form.what === 'all' ? (
          <>
            <StartField
              view={view}
              chosen={form.startKey}
              error={errors.start}
              onChoose={(startKey) => page.choose({ startKey })}
            />
            <View className="stack-tight">
              <View className="t-bold">哪支施工队</View>
              <ChipRow
                label="哪支施工队"
                chosen={[page.crewId]}
                onChange={([crewId = '']) => page.choose({ crewId })}
                options={view.crews.map(({ crewId, name }) => ({ value: crewId, words: name }))}
              />
              <FormError words={errors.crew} />
            </View>
          </>
        ) : (
          <View className="stack-tight">
            <View className="t-bold">改哪一步</View>
            <ChipRow
              label="改哪一步"
              chosen={form.kind ? [form.kind] : []}
              onChange={([kind]) => kind && page.chooseStage(kind)}
              options={page.open.map((stage) => ({
                value: stage.kind,
                words: `${stageWords[stage.kind]}，${atWords(stage, now)}`,
              }))}
            />
            <FormError words={errors.kind} />
            {form.kind ? (
              <>
                <MomentField
                  hasTime={false}
                  label="改到哪天"
                  value={{ on: form.on, at: '' }}
                  first={dayAfter(now, 0)}
                  last={dayAfter(now, ASK_AHEAD_DAYS_MAX)}
                  onChange={({ on }) => page.choose({ on })}
                />
                <View className="works-clock">
                  <SelectField
                    label="几点开始"
                    value={form.from}
                    options={options(form.from)}
                    onChange={(from) => page.choose({ from })}
                  />
                  <SelectField
                    label="几点结束"
                    value={form.to}
                    options={options(form.to)}
                    onChange={(to) => page.choose({ to })}
                  />
                </View>
                <View className="t-note">后面的步骤排不开的话，会跟着往后推。</View>
              </>
            ) : null}
            <FormError words={errors.time} />
          </View>
        )}
        {absent.length > 0 ? (
          <View className="stack-tight">
            <SettledTick rooms={roomsWords(absent, view.flats)} isOn={page.isSettled} onToggle={page.toggleSettled} />
            <FormError words={errors.settled} />
          </View>
        ) : null}
        <WhyField value={form.why} error={errors.why} onChange={(why) => change({ why })} />
        <EmergencyField value={form.emergency} onChange={(emergency) => change({ emergency })} />
        <View className="t-note">
          {`通知会跟着改，重新告诉这 ${view.households} 户。停水的时间变了，24 小时从现在重新算。`}
        </View>
      </View>
    </Dialog>
  )
}
