import { helpKindWords } from '@chuanmen/types/help-words'
import type { VolunteerRow } from '@chuanmen/types/volunteer'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { DayField } from '@/components/day-field/day-field'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { aria } from '@/lib/aria'
import { day, dayOf } from '@/lib/format'
import { FormError } from '../round-edit/text-fields'
import { kindsToTrain, stateWords } from './rows'
import { type SetVolunteer, useSetVolunteer } from './use-set-volunteer'

const WHY_MAX = 200
const whys = ['几次没有来', '住户有意见，正在了解', '本人说先停一停'] as const

type Props = { row: VolunteerRow; again: () => void; onClose: () => void }

/** What staff saw of somebody: who they are, training, insurance, agreement; or a stop, with its reason. */
export function VolunteerDialog({ row, again, onClose }: Props) {
  const edit = useSetVolunteer(row, again, onClose)
  const { form, change, errors } = edit
  return (
    <Dialog
      title={row.state === 'waiting' ? `核实${row.name}` : row.name}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不</Button>
          <MainButton busy={edit.isBusy} disabled={edit.isBehind} onPress={() => void edit.submit()}>
            存好
          </MainButton>
        </>
      }
    >
      <View className="stack">
        {edit.isBehind ? (
          <ChangedMeanwhile
            happened="这份资料被改过"
            theirs="用改好的"
            onTheirs={edit.takeTheirs}
            onMine={edit.keepMine}
          >
            <View>
              {`现在：${stateWords[row.state].words}，保险${row.insuredUntil ? `到 ${day(row.insuredUntil)}` : '没有'}，协议${row.agreementOn ? `${day(row.agreementOn)}签的` : '没有签'}`}
            </View>
          </ChangedMeanwhile>
        ) : null}
        <View>{`报了：${row.kinds.map((kind) => helpKindWords[kind]).join('、')}。住在${row.homeLabel || '别处'}，电话 ${row.phone ?? '不显示'}。`}</View>
        <Identity row={row} edit={edit} />
        <Papers row={row} edit={edit} />
        <View className={`stack-tight ${errors.state ? 'field-bad' : ''}`}>
          <View className="t-bold">能不能接单</View>
          <ChoiceGrid
            label="能不能接单"
            chosen={form.state || undefined}
            onChoose={(state) => change({ state })}
            choices={[
              { value: 'active', words: '可以接单' },
              { value: 'suspended', words: '先暂停', hint: '接下的事会马上另外找人' },
            ]}
          />
          <FormError words={errors.state} />
        </View>
        {form.state === 'suspended' ? (
          <>
            <ChipRow
              label="为什么暂停"
              chosen={[form.why]}
              onChange={([why = '']) => change({ why })}
              options={whys.map((value) => ({ value, words: value }))}
            />
            <Field
              label="为什么暂停"
              required
              value={form.why}
              maxLength={WHY_MAX}
              hint="本人会看到"
              error={errors.why}
              onChange={(why) => change({ why })}
            />
          </>
        ) : null}
        <ActFailure failure={edit.failure} onRetry={() => void edit.submit()} />
      </View>
    </Dialog>
  )
}

type PartProps = { row: VolunteerRow; edit: SetVolunteer }

/** Who they are: seen by whom. No number of a paper has a field. */
function Identity({ row, edit: { form, change, errors } }: PartProps) {
  if (row.identityBy !== null) return <View className="t-note">{`身份由${row.identityBy}核实过。`}</View>
  return (
    <View className={`stack-tight ${errors.identityHow ? 'field-bad' : ''}`}>
      <View className="t-bold">怎么知道是本人</View>
      <ChoiceGrid
        label="怎么知道是本人"
        chosen={form.identityHow || undefined}
        onChoose={(identityHow) => change({ identityHow })}
        choices={[
          { value: 'idCard', words: '看过身份证', hint: '不抄号码，不拍照' },
          { value: 'known', words: '本来就认识', hint: '您自己担保' },
        ]}
      />
      <FormError words={errors.identityHow} />
    </View>
  )
}

/** Training, insurance and agreement (rule 41). */
function Papers({ row, edit: { form, change } }: PartProps) {
  const today = dayOf(Date.now())
  const year = Number(today.slice(0, 4))
  const toTrain = kindsToTrain(row.kinds)
  return (
    <>
      {toTrain.length > 0 ? (
        <>
          <View className="t-bold">培训过哪些</View>
          <ChipRow
            many
            label="培训过哪些"
            chosen={form.trained}
            onChange={(trained) => change({ trained })}
            options={toTrain.map((value) => ({ value, words: helpKindWords[value] }))}
          />
        </>
      ) : null}
      <DayOr
        label="志愿者保险到哪天"
        none="没有保险"
        value={form.insuredUntil}
        first={`${year - 1}-01-01`}
        last={`${year + 5}-12-31`}
        onChange={(insuredUntil) => change({ insuredUntil })}
      />
      <DayOr
        label="志愿服务协议哪天签的"
        none="没有签"
        value={form.agreementOn}
        first={`${year - 10}-01-01`}
        last={today}
        onChange={(agreementOn) => change({ agreementOn })}
      />
      {row.needsAgreement ? <View className="c-amber">做志愿服务满一个月，要签书面协议才能继续接单。</View> : null}
    </>
  )
}

type DayProps = {
  label: string
  none: string
  value: string
  first: string
  last: string
  onChange: (day: string) => void
}

/** A day, or none. */
const DayOr = ({ label, none, value, first, last, onChange }: DayProps) => (
  <View className="stack-tight" {...aria({ role: 'group', label })}>
    <View className="t-bold">{label}</View>
    <View className="row row-wrap">
      <DayField label={label} value={value || null} first={first} last={last} onChange={onChange} />
      {value ? (
        <Button variant="link" label={`${label}：${none}`} onPress={() => onChange('')}>
          {none}
        </Button>
      ) : (
        <View className="t-note">{none}</View>
      )}
    </View>
  </View>
)
