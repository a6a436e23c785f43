import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { goRoot } from '@/lib/navigate'
import { CodeStep } from './code-step'
import { FlatStep } from './flat-step'
import { RoleStep } from './role-step'
import { useBind } from './use-bind'
import './bind.scss'

function BindPage() {
  const bind = useBind()
  const { step, sticker, change } = bind
  const steps = {
    code: <MainButton onPress={() => bind.takeCode(bind.typed)}>下一步</MainButton>,
    flat: (
      <>
        <Button onPress={() => change({ at: 'code' })}>换个楼门</Button>
        <MainButton onPress={bind.toRole}>下一步</MainButton>
      </>
    ),
    role: (
      <>
        <Button onPress={() => change({ at: 'flat' })}>上一步</Button>
        {bind.isBoundAlready ? (
          <MainButton onPress={() => goRoot('/pages/home/index')}>回我家看看</MainButton>
        ) : (
          <MainButton busy={bind.isBusy} onPress={bind.submit}>
            提交申请
          </MainButton>
        )}
      </>
    ),
  }
  return (
    <Page title="绑定我家" phone={{ who: '居委会', number: bind.officePhone }} footer={steps[step]}>
      <ActFailure failure={bind.failure} onRetry={bind.submit} />
      {step === 'code' ? (
        <>
          {bind.isUnknown && bind.typed === '' ? <ActFailure failure={sticker.failure} /> : null}
          <CodeStep bind={bind} />
        </>
      ) : (
        <PageState of={sticker} rows={4} kept="您填的还在这台手机里。" />
      )}
      {step === 'flat' ? <FlatStep bind={bind} /> : null}
      {step === 'role' ? <RoleStep bind={bind} /> : null}
      <View />
    </Page>
  )
}

export default guarded(BindPage)
