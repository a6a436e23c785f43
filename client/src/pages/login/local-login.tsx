import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Account } from '@/api/local-gateway'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { Page } from '@/components/page/page'
import { EmptyState, FailedState, FailureNote, Skeleton } from '@/components/states/states'
import { AccountButton } from './account-button'
import { CheckWay } from './check-way'
import { NewPerson } from './new-person'
import { matching, sorted } from './people'
import { useGrowing } from './use-growing'
import { useLogin } from './use-login'

/** The people of a local cloud: tap one to be them, or add one. */
export function LocalLogin() {
  const login = useLogin()
  const [words, setWords] = useState('')
  const all = login.accounts ?? []
  const { first, rest } = sorted(all)
  const isSearching = words.trim() !== ''
  const others = isSearching ? matching(all, words) : rest
  const drawn = useGrowing(all.length)
  const list = (people: readonly Account[]) => (
    <View className="login-list">
      {people.map((account) => (
        <AccountButton
          key={account.openid}
          account={account}
          busy={login.busyWith === account.openid}
          disabled={login.busyWith !== undefined}
          onPress={login.choose}
        />
      ))}
    </View>
  )
  const [isAdding, setAdding] = useState(false)
  return (
    <Page title="登录" root>
      <View className="login-head">
        <View className="t-title">您是哪一位？</View>
        <View className="c-ink2">
          这是本机的演示环境：点一个人，就以他的身份进入。在微信里不用这一步，微信会认出您本人；正式的网页版，用手机上的「串门」扫码登录。
        </View>
      </View>
      <CheckWay />
      <FailureNote failure={login.failure} />
      {login.isLoading ? <Skeleton rows={5} /> : null}
      {login.listFailure ? <FailedState failure={login.listFailure} onRetry={login.again} /> : null}
      {login.accounts ? (
        <Button wide icon="plus" onPress={() => setAdding(true)}>
          加一个新来的人
        </Button>
      ) : null}
      {login.accounts?.length === 0 ? (
        <EmptyState
          icon="users"
          title="还没有人"
          words="演示数据还没放好。放好以后，这里会列出居民、楼门长和工作人员。"
          action="再看看"
          onAction={login.again}
        />
      ) : null}
      {list(first)}
      {rest.length > 0 ? <Field label="找别人" value={words} onChange={setWords} placeholder="姓名或房号" /> : null}
      {isSearching && others.length === 0 ? <View className="c-ink2">没有叫这个名字的人。</View> : null}
      {list(others.slice(0, drawn))}
      {isAdding ? <NewPerson onAdded={login.choose} onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}
