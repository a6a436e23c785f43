import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { Skeleton } from '@/components/states/states'
import { goRoot } from '@/lib/navigate'
import { Asked } from './asked'
import { EnterCode } from './enter-code'
import { useWebLogin } from './use-web-login'
import './web-login.scss'

/** Lets a browser in as oneself: its code, a look at what asks, a yes or a no. */
function WebLoginPage() {
  const web = useWebLogin()
  const { asked, approving } = web
  const toMe = () => void goRoot('/pages/me/index')
  if (approving.value) {
    return (
      <Page title="在电脑上登录" footer={<MainButton onPress={toMe}>好的</MainButton>}>
        <View className="t-title">电脑上登录好了</View>
        <Card>{`${approving.value.browser}正在打开您的页面。12 小时后自动退出；想提早退出，在「我的」里让它退出。`}</Card>
      </Page>
    )
  }
  if (asked.value) {
    return (
      <Page
        title="在电脑上登录"
        footer={
          <>
            <Button onPress={web.startOver}>不同意</Button>
            <MainButton busy={approving.isBusy} onPress={web.approve}>
              同意登录
            </MainButton>
          </>
        }
      >
        <ActFailure failure={approving.failure} onRetry={web.approve} />
        <Asked {...asked.value} />
      </Page>
    )
  }
  return (
    <Page
      title="在电脑上登录"
      footer={
        <MainButton busy={asked.isLoading} onPress={() => web.takeCode(web.typed)}>
          下一步
        </MainButton>
      }
    >
      <ActFailure failure={asked.failure} onRetry={asked.again} />
      {asked.isLoading ? <Skeleton rows={1} /> : null}
      <EnterCode web={web} />
    </Page>
  )
}

export default guarded(WebLoginPage)
