import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { FailureNote } from '@/components/states/states'
import { useNewEstate } from './use-new-estate'

type Props = { streets: readonly string[]; onImport: (estateId: string) => void; onCancel?: () => void }

export function NewEstate({ streets, onImport, onCancel }: Props) {
  const page = useNewEstate(streets)
  const { form, change, errors, created } = page
  if (created) {
    return (
      <Card tone="teal">
        <View className="stack">
          <View className="t-lead">{`「${created.name}」建好了`}</View>
          <View>下一步：导入名册。准备好现有的 Excel，有楼号、房号、面积和房主姓名就行，表头叫什么都能认。</View>
          <View className="estates-next">
            <MainButton icon="upload" onPress={() => onImport(created.estateId)}>
              去导入名册
            </MainButton>
          </View>
        </View>
      </Card>
    )
  }
  return (
    <Card>
      <View className="stack estates-form">
        <View className="t-lead">建小区</View>
        {page.wasRestored ? <View className="t-note">上次填的还在，接着填就行。</View> : null}
        <Field
          label="小区名称"
          required
          value={form.name}
          maxLength={page.nameMax}
          onChange={(name) => change({ name })}
          error={errors.name}
        />
        <View className="stack-tight">
          <Field
            label="所属街道"
            required
            value={form.street}
            maxLength={page.nameMax}
            onChange={(street) => change({ street })}
            error={errors.street}
          />
          {streets.length > 0 ? (
            <ChipRow
              label="已有的街道"
              chosen={[form.street]}
              onChange={([street = '']) => change({ street })}
              options={streets.map((street) => ({ value: street, words: street }))}
            />
          ) : null}
        </View>
        <Field
          label="居委会电话"
          required
          type="text"
          value={form.phone}
          maxLength={20}
          onChange={(phone) => change({ phone })}
          error={errors.phone}
          hint="会印在每一页上，居民有事打这个号"
        />
        <FailureNote failure={page.failure} onRetry={page.submit} />
        <View className="estates-next">
          {onCancel ? <Button onPress={onCancel}>先不建</Button> : null}
          <MainButton busy={page.isBusy} onPress={page.submit}>
            建小区
          </MainButton>
        </View>
      </View>
    </Card>
  )
}
