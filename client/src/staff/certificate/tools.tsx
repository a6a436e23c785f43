import type { PackHeader } from '@chuanmen/types/certificate'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Progress } from '@/components/progress/progress'
import { SelectField } from '@/components/select-field/select-field'
import { FailureNote } from '@/components/states/states'
import { verifierScript } from '@/open/check/verifier'
import { VerifierLink } from '@/open/check/verifier-link'
import type { CertificatePage } from './use-certificate'

const isWeb = process.env.TARO_ENV === 'h5'
const EVERY = 'every'

/** Above the pages: how far they are fetched, which to print, and what the file is for. Not printed. */
export function Tools({ page, header }: { page: CertificatePage; header: PackHeader }) {
  const { parts, stairwellId, setStairwell, failure, save } = page
  const stairwells = header.parts
  return (
    <Card className="cert-tools">
      <View className="stack">
        {isWeb ? null : (
          <View>微信里打不了。请在电脑上用浏览器打开工作台，进「证明」打印；核对文件可以在这里发到聊天里。</View>
        )}
        {parts.isWhole || parts.failure ? null : <Progress share={parts.share} words="正在取每个楼门的存证" />}
        <FailureNote failure={parts.failure} onRetry={parts.again} />
        {parts.isWhole && stairwells.length > 1 ? (
          <View className="cert-which">
            <SelectField
              label="印哪些"
              value={stairwellId || EVERY}
              options={[
                { value: EVERY, words: `第一页和全部 ${stairwells.length} 个楼门` },
                ...stairwells.map((one) => ({
                  value: one.stairwellId,
                  words: `第一页和 ${one.building}${one.unit}`,
                })),
              ]}
              onChange={(value) => setStairwell(value === EVERY ? '' : value)}
            />
          </View>
        ) : null}
        <FailureNote failure={failure} onRetry={() => void save()} />
        <View className="t-note">
          {`核对文件 chuanmen-${header.code}.json 里是每一条存证，和纸一起交给要核的人。他可以在「核对证明」里选这个文件；不想靠我们，就用核对程序：打开 verify.html，把文件拖进去，或者运行 node ${verifierScript} chuanmen-${header.code}.json。`}
        </View>
        <VerifierLink />
      </View>
    </Card>
  )
}
