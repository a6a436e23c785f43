import { helpKindWords } from '@chuanmen/types/help-words'
import { HELP_SLOTS_MAX, STATION_SERVICES_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { Head } from '../round-edit/text-fields'
import { ofKind, type ServiceForm, stationKinds } from './form'
import type { StationEdit } from './use-station-form'

type Props = { edit: StationEdit; canEdit: boolean }

/** What it does, for how much, how long one takes and how many at the same hour. */
export function ServicesCard({ edit, canEdit }: Props) {
  const { services } = edit.form
  return (
    <Card flush>
      <CardSection>
        <Head title="服务" note="收费的写清价钱，住户同意了才会约；钱直接付给驿站，不经过这里" />
      </CardSection>
      {services.length === 0 ? (
        <CardSection>
          <View className="t-note">还没有服务。加一项，住户才能约。</View>
        </CardSection>
      ) : null}
      {services.map((service, at) => (
        <CardSection key={service.serviceId}>
          {canEdit ? <ServiceRow edit={edit} service={service} nth={at + 1} /> : <ReadOnly service={service} />}
        </CardSection>
      ))}
      {canEdit && services.length < STATION_SERVICES_MAX ? (
        <CardSection>
          <View className="row">
            <Button variant="outline" icon="plus" onPress={edit.addService}>
              加一项服务
            </Button>
          </View>
        </CardSection>
      ) : null}
    </Card>
  )
}

const ReadOnly = ({ service: { name, price, slots, capacity, isAtStation, isOn } }: { service: ServiceForm }) => (
  <View>
    <View className="t-bold">{name}</View>
    <View className="t-note">
      {[
        price ? `${price} 元` : '不收费',
        `${slots} 小时`,
        `同时 ${capacity} 单`,
        isAtStation ? '到驿站来' : '上门',
        isOn ? '' : '先停了',
      ]
        .filter(Boolean)
        .join(' · ')}
    </View>
  </View>
)

type RowProps = { edit: StationEdit; service: ServiceForm; nth: number }

function ServiceRow({ edit, service, nth }: RowProps) {
  const { serviceId, kind, name, price, capacity, slots, isAtStation, isOn } = service
  const change = (part: Partial<ServiceForm>) => edit.changeService(serviceId, part)
  const errorOf = (field: string) => edit.errors[`service ${serviceId} ${field}`]
  const said = name || `第 ${nth} 项`
  return (
    <View className="stack" {...aria({ role: 'group', label: said })}>
      <View className="station-service">
        <SelectField
          label="哪一类"
          value={kind}
          options={stationKinds.map((value) => ({ value, words: helpKindWords[value] }))}
          error={errorOf('kind')}
          onChange={(next) => change(name === '' || kind === '' ? ofKind(next) : { kind: next })}
        />
        <Field
          label="叫什么"
          required
          value={name}
          maxLength={20}
          error={errorOf('name')}
          onChange={(next) => change({ name: next })}
        />
        <Field
          label="一次多少元"
          type="digit"
          value={price}
          maxLength={8}
          placeholder="不收费就空着"
          error={errorOf('price')}
          onChange={(next) => change({ price: next })}
        />
        <SelectField
          label="一次多久"
          value={String(slots)}
          options={lengths}
          onChange={(next) => change({ slots: Number(next) })}
        />
        <Field
          label="同一时间最多几单"
          required
          type="number"
          value={capacity}
          maxLength={3}
          error={errorOf('capacity')}
          onChange={(next) => change({ capacity: next })}
        />
      </View>
      <View className="row row-wrap">
        <ChipRow
          label={`${said}在哪里办`}
          chosen={[isAtStation ? 'station' : 'home']}
          onChange={([next]) => change({ isAtStation: next === 'station' })}
          options={[
            { value: 'home', words: '上门' },
            { value: 'station', words: '到驿站来' },
          ]}
        />
        <ChipRow
          label={`${said}现在接不接`}
          chosen={[isOn ? 'on' : 'off']}
          onChange={([next]) => change({ isOn: next === 'on' })}
          options={[
            { value: 'on', words: '接' },
            { value: 'off', words: '先停' },
          ]}
        />
        <Button size="small" icon="trash" label={`去掉${said}`} onPress={() => edit.removeService(serviceId)}>
          去掉
        </Button>
      </View>
    </View>
  )
}

const lengths = Array.from({ length: HELP_SLOTS_MAX }, (_, at) => ({
  value: String(at + 1),
  words: `${at + 1} 小时`,
}))
