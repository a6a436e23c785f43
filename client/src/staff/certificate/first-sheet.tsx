import { sumFigures } from '@chuanmen/domain/estate/figures'
import type { PackHeader } from '@chuanmen/types/certificate'
import type { Figures } from '@chuanmen/types/estate'
import { View } from '@tarojs/components'
import { Qr } from '@/components/qr/qr'
import { aria } from '@/lib/aria'
import { area, percent, phoneGroups } from '@/lib/format'
import { inFours, readOut } from '@/open/check/in-fours'
import { paperMoment } from '@/open/check/paper-time'
import { webAddressHere } from '../sticker/scan-words'
import { checkWords } from './check-address'

type Props = { header: PackHeader; seal: string; isWithdrawn: boolean; phone: string }

/** The first page: what it is about, how it came out, and how anybody finds out whether it holds. */
export function FirstSheet({ header, seal, isWithdrawn, phone }: Props) {
  const { code, estateName, street, scope, title, about, issuedAt, texts, parts } = header
  const heading = scope.kind === 'round' ? '征求意见结果证明' : '立管成串证明'
  const site = webAddressHere()?.replace(/^https?:\/\/|\/$/g, '')
  return (
    <View className="cert-sheet" {...aria({ role: 'article', label: heading })}>
      {isWithdrawn ? <Void /> : null}
      <View className="cert-place">{`${street} ${estateName}`}</View>
      <View className="cert-title" {...aria({ role: 'heading', level: 2 })}>
        {heading}
      </View>
      <View className="cert-about">{about}</View>
      <View className="cert-facts">
        <Fact name="什么事" value={title} />
        <Fact name="结果" value={resultWords(sumFigures(parts.map(({ figures }) => figures)), scope.kind)} />
        <Fact name="出证" value={paperMoment(issuedAt)} />
        <Fact name="有事找" value={`${estateName}居委会 ${phoneGroups(phone)}`} />
      </View>
      <View className="cert-check">
        <View className="cert-qr">
          <Qr words={checkWords(code)} label="扫码核对这份证明" />
        </View>
        <View className="cert-check-words">
          <View className="cert-strong">这份证明是真是假、还算不算数，谁都能查</View>
          <View>
            {site ? `扫左边的码，或者打开 ${site} 的「核对证明」，输入编号：` : '在「串门」的「核对证明」里输入编号：'}
          </View>
          <View className="cert-code" {...aria({ role: 'img', label: `编号，${readOut(code)}` })}>
            {inFours(code)}
          </View>
          <View>查到「有效」，内容和封印又和纸上一样，才算数。</View>
        </View>
      </View>
      <View className="cert-block">
        <View className="cert-heading">封印</View>
        <View className="cert-hash" {...aria({ role: 'img', label: `封印，${readOut(seal)}` })}>
          {inFours(seal)}
        </View>
      </View>
      <View className="cert-block">
        <View className="cert-heading">住户答复的文本</View>
        {Object.entries(texts).map(([hash, text]) => (
          <View key={hash} className="cert-line">
            <View>{text.title}</View>
            <View className="cert-hash">{inFours(hash)}</View>
          </View>
        ))}
      </View>
      {parts.length > 1 ? <Stairwells parts={parts} /> : null}
      <View className="cert-foot">
        {
          '住户在手机上的答复是电子确认，纸上的是手写签字；姓名打了星号。每条答复都有存证，后面每个楼门一页，另有核对文件可以逐条验。'
        }
      </View>
    </View>
  )
}

/** On paper nobody would see that it no longer holds. */
export const Void = () => <View className="cert-void">已作废</View>

const Fact = ({ name, value }: { name: string; value: string | readonly string[] }) => (
  <View className="cert-fact">
    <View className="cert-name">{name}</View>
    <View className="cert-value">
      {[value].flat().map((line) => (
        <View key={line}>{line}</View>
      ))}
    </View>
  </View>
)

const resultWords = (figures: Figures, kind: 'round' | 'riser'): string[] => {
  const { households, agreed, areaCentiSqm, agreedAreaCentiSqm, risers, complete } = figures
  if (kind === 'riser') return [`这根立管上的 ${households} 户都同意，已成串`]
  return [
    `${households} 户，${agreed} 户同意（${percent(agreed, households)}%）`,
    `面积 ${area(areaCentiSqm)}，同意的 ${area(agreedAreaCentiSqm)}（${percent(agreedAreaCentiSqm, areaCentiSqm)}%）`,
    `${risers} 串立管，${complete} 串成串（${percent(complete, risers)}%）`,
  ]
}

const head = ['楼门', '户', '同意', '立管', '成串']

const Stairwells = ({ parts }: { parts: PackHeader['parts'] }) => (
  <View className="cert-block">
    <View className="cert-heading">各楼门</View>
    <View className="cert-table cert-figures" {...aria({ role: 'table', label: '各楼门的结果' })}>
      <View className="cert-row cert-row-head" {...aria({ role: 'row' })}>
        {head.map((words) => (
          <View key={words} {...aria({ role: 'columnheader' })}>
            {words}
          </View>
        ))}
      </View>
      {parts.map(({ stairwellId, building, unit, figures: { households, agreed, risers, complete } }) => (
        <View key={stairwellId} className="cert-row" {...aria({ role: 'row' })}>
          {[`${building}${unit}`, households, agreed, risers, complete].map((cell, at) => (
            <View key={head[at]} {...aria({ role: 'cell' })}>
              {String(cell)}
            </View>
          ))}
        </View>
      ))}
    </View>
  </View>
)
