import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { Lacks } from '@/components/lacks/lacks'
import { ActFailure } from '@/components/page-state/act-failure'
import { tokenFrom } from '@/lib/sticker-token'
import { missingWords } from './form'
import { Part } from './profile-fields'
import type { useEnrol } from './use-profile'

type Props = {
  enrol: ReturnType<typeof useEnrol>
  estates: readonly { estateId: string; name: string }[]
}

/** In which estate: one with a flat of mine, or one in whose stairwell I stand. */
export function WhereCard({ enrol, estates }: Props) {
  const { form, change, sticker, isUnknownSticker, scanFailure, missing, attempt } = enrol
  const [typed, setTyped] = useState('')
  const [isTyping, setTyping] = useState(estates.length === 0)
  const [error, setError] = useState('')
  const take = () => {
    const token = tokenFrom(typed)
    if (!token) return setError('贴码是 6 位以上的字母和数字，印在二维码下面。')
    setError('')
    change({ token, estateId: '', homeStairwellId: '' })
  }
  return (
    <Part title="在哪个小区帮忙">
      {estates.length > 0 ? (
        <ChipRow
          label="哪个小区"
          options={estates.map(({ estateId, name }) => ({ value: estateId, words: name }))}
          chosen={form.token ? [] : [form.estateId]}
          onChange={([estateId = '']) => change({ estateId, token: '', homeStairwellId: '' })}
        />
      ) : (
        <View>您还没有绑定住处。站在楼门口，扫门上的贴码，就知道是哪个小区。</View>
      )}
      {sticker.value && form.token ? (
        <View className="row">
          <Icon name="check" className="c-teal" />
          <View className="grow t-bold">{`${sticker.value.estateName}（${sticker.value.building}${sticker.value.unit}的贴码）`}</View>
        </View>
      ) : null}
      {sticker.failure && form.token && !isUnknownSticker ? (
        <ActFailure failure={sticker.failure} onRetry={sticker.again} />
      ) : null}
      {process.env.TARO_ENV === 'weapp' ? (
        <Button wide icon="scan" onPress={() => void enrol.scan()}>
          {estates.length > 0 ? '别的小区：扫楼门贴码' : '扫楼门贴码'}
        </Button>
      ) : null}
      <ActFailure failure={scanFailure} />
      {isTyping ? (
        <>
          <Field
            label="输入贴码"
            required
            value={typed}
            onChange={setTyped}
            onDone={take}
            error={
              error || (isUnknownSticker && form.token ? '这个贴码已失效或不对，请看楼门口最新的贴码。' : undefined)
            }
            placeholder="二维码下面的那一串"
          />
          <Button onPress={take}>查这个贴码</Button>
        </>
      ) : (
        <Button variant="link" onPress={() => setTyping(true)}>
          想在别的小区帮忙：输入那里的楼门贴码
        </Button>
      )}
      {missing === 'estate' ? <Lacks key={attempt}>{missingWords.estate}</Lacks> : null}
    </Part>
  )
}
