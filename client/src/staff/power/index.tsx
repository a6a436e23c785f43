import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { Progress } from '@/components/progress/progress'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState, FailureNote } from '@/components/states/states'
import { dayHour } from '@/lib/format'
import { Foot } from '../foot/foot'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { dayAfter } from '../moment-field/beijing'
import { MomentField } from '../moment-field/moment-field'
import { FormError, Head } from '../round-edit/text-fields'
import { usePower } from './use-power'
import './power.scss'

const YEARS_DAYS = 3 * 365

function PowerPage() {
  return (
    <EstateGate title="登记授权书" current="bindings">
      {(desk) => <Power desk={desk} />}
    </EstateGate>
  )
}

function Power({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const power = usePower(estate.estateId)
  const { flat, relatives, owners, open, form, change, errors, record } = power
  const view = flat.value
  const canFill = view !== undefined && relatives.length > 0 && owners.length > 0 && open.length > 0
  const now = Date.now()
  const day = (value: string) => ({ on: value, at: '' })
  return (
    <StaffFrame
      title="登记授权书"
      current="bindings"
      note={view ? `${view.building}${view.unit} ${view.flat.room}` : ''}
      {...(canFill
        ? {
            footer: (
              <Foot failure={record.failure} onRetry={() => void power.submit()}>
                <Button variant="primary" busy={record.isBusy} onPress={() => void power.submit()}>
                  登记
                </Button>
              </Foot>
            ),
          }
        : {})}
      {...frame}
    >
      <PageState of={flat} rows={4} kept="您填的草稿还在。" />
      {view && relatives.length === 0 ? (
        <EmptyState
          icon="users"
          title="这一户还没有通过核验的家人"
          words="家人先扫楼门贴码、申请绑定为家人，核验通过以后，再来登记业主给他的授权书。"
        />
      ) : null}
      {view && relatives.length > 0 && owners.length === 0 ? (
        <EmptyState icon="user" title="名册上没有业主" words="先在楼门页更正这一户的名册，再登记授权书。" />
      ) : null}
      {view && relatives.length > 0 && power.rounds.value && open.length === 0 ? (
        <EmptyState
          icon="doc"
          title="现在没有正在征求意见的"
          words="授权书要写明授权的是哪一轮。发起征求意见以后再来登记。"
        />
      ) : null}
      {canFill ? (
        <View className="stack power-form">
          <Card>
            <View className="stack">
              <Head title="谁授权给谁" note="授权书上的人名要和这里一致" />
              <View className="t-bold">授权的业主</View>
              <ChipRow
                label="授权的业主"
                chosen={[form.principalSignerId]}
                onChange={([principalSignerId = '']) => change({ principalSignerId })}
                options={owners.map(({ signerId, masked }) => ({ value: signerId, words: masked }))}
              />
              <FormError words={errors.principal} />
              <View className="t-bold">代签的家人</View>
              <ChipRow
                label="代签的家人"
                chosen={[form.bindingId]}
                onChange={([bindingId = '']) => change({ bindingId })}
                options={relatives.map(({ bindingId, since, hasPower }) => ({
                  value: bindingId,
                  words: `${dayHour(since, now)}绑定的家人${hasPower ? '（已有授权）' : ''}`,
                }))}
              />
              <FormError words={errors.binding} />
            </View>
          </Card>
          <Card>
            <View className="stack">
              <Head title="授权签什么" />
              <ChipRow
                label="哪一轮"
                chosen={[form.roundId]}
                onChange={([roundId = '']) => change({ roundId, items: [] })}
                options={open.map(({ roundId, title }) => ({ value: roundId, words: title }))}
              />
              <FormError words={errors.round} />
              <View className="t-bold">哪几项</View>
              <ChipRow
                many
                label="哪几项"
                chosen={form.items}
                onChange={(items) => change({ items })}
                options={(open.find(({ roundId }) => roundId === form.roundId)?.items ?? []).map((item) => ({
                  value: item,
                  words: riserWords[item].name,
                }))}
              />
              <View className="t-note">
                {form.items.length === 0 ? '一项都不选，就是这一轮的每一项都授权' : `只授权这 ${form.items.length} 项`}
              </View>
              <MomentField
                hasTime={false}
                label="从哪天起"
                value={day(form.from)}
                first={dayAfter(now, -YEARS_DAYS)}
                last={dayAfter(now, YEARS_DAYS)}
                onChange={({ on }) => change({ from: on })}
              />
              <MomentField
                hasTime={false}
                label="到哪天止"
                value={day(form.until)}
                first={form.from}
                last={dayAfter(now, YEARS_DAYS)}
                error={errors.until}
                onChange={({ on }) => change({ until: on })}
              />
            </View>
          </Card>
          <Card>
            <View className="stack">
              <Head title="授权书的照片" note="要看得清业主的签字、授权的事、起止日子" />
              {power.sending !== null ? <Progress words="正在上传照片" share={power.sending} /> : null}
              {form.fileId ? (
                <View className="row">
                  <Icon name="check" className="c-teal" />
                  <View className="grow">{`已上传：${form.fileName}`}</View>
                </View>
              ) : null}
              <Button icon="camera" busy={power.sending !== null} onPress={power.takePhoto}>
                {form.fileId ? '换一张' : '拍照或选照片'}
              </Button>
              <FailureNote failure={power.photoFailure} onRetry={power.takePhoto} />
              <FormError words={errors.photo} />
            </View>
          </Card>
        </View>
      ) : null}
    </StaffFrame>
  )
}

export default guarded(PowerPage)
