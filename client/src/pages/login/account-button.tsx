import { View } from '@tarojs/components'
import { memo } from 'react'
import type { Account } from '@/api/local-gateway'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import '@/components/button/button.scss'
import '@/components/card/card.scss'

type Props = { account: Account; busy: boolean; disabled: boolean; onPress: (account: Account) => void }

/** Drawn once and left alone while the list below it grows. */
export const AccountButton = memo(({ account, busy, disabled, onPress }: Props) => {
  const { nickname, note } = account
  return (
    <Press
      className="card card-plain card-link account"
      label={[nickname, note, busy ? '正在登录' : ''].filter(Boolean).join('，')}
      disabled={disabled}
      onPress={() => onPress(account)}
    >
      <Icon name="user" className="c-teal" />
      <View className="grow">
        <View className="t-lead">{nickname}</View>
        {note ? <View className="t-note">{note}</View> : null}
      </View>
      {busy ? <View className="spinner c-teal" /> : <Icon name="next" className="c-ink2" />}
    </Press>
  )
})
