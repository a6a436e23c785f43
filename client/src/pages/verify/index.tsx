import { bindingRoleWords, proofLevelWords } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { EmptyState } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { go, goRoot } from '@/lib/navigate'
import { chosenFlat } from '../home/use-home'
import { useVerify } from './use-verify'
import { CodeWay, PhoneWay, StaffWay } from './ways'
import './verify.scss'

function VerifyPage() {
  const verify = useVerify()
  const { binding, home } = verify
  const isActive = binding?.state === 'active'
  const isFull = isActive && binding.level >= 3
  const openHome = () => {
    if (isActive) chosenFlat.set(binding.flatId)
    void goRoot('/pages/home/index')
  }
  return (
    <Page title="核验" {...(isActive ? { footer: <MainButton onPress={openHome}>去我家</MainButton> } : {})}>
      <PageState of={home} rows={3} />
      {home.value && !binding ? (
        <EmptyState
          icon="key"
          title="没有等核验的申请"
          words="先扫楼门口的贴码，选好是哪一户，再来核验。"
          action="绑定我家"
          onAction={() => go('/pages/bind/index')}
        />
      ) : null}
      {binding ? (
        <View>
          <View className="t-note">{binding.estateName}</View>
          <View className="row row-wrap">
            <View className="t-title">{`${binding.building}${binding.unit} ${binding.room}`}</View>
            <Tag tone={isActive ? 'teal' : 'amber'} icon={isActive ? 'check' : 'clock'}>
              {isActive ? '已生效' : '等核验'}
            </Tag>
          </View>
          <View className="c-ink2">{`您申请的身份：${bindingRoleWords[binding.role]}`}</View>
        </View>
      ) : null}
      {isActive ? (
        <Card tone="teal">
          <View className="row verify-way" {...aria({ role: 'status' })}>
            <Icon name="ring-check" className="c-teal" />
            <View className="grow">
              <View className="t-lead">{isFull ? '核验完成' : '核验通过'}</View>
              <View>{`现在是：${proofLevelWords[binding.level]}。`}</View>
            </View>
          </View>
        </Card>
      ) : null}
      {binding && !isActive ? (
        <>
          <View>扫码只说明您到过楼门口。下面几种办法，任选一种：</View>
          <PhoneWay verify={verify} />
          <CodeWay verify={verify} />
          <StaffWay verify={verify} />
        </>
      ) : null}
      {isActive && !isFull && binding.role === 'owner' ? (
        <>
          <View>有的征求意见要求核对房本。需要时：</View>
          <StaffWay verify={verify} needsPapers />
        </>
      ) : null}
    </Page>
  )
}

export default guarded(VerifyPage)
