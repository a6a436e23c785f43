/** Compound surnames still in use; the first two characters stay visible. */
const compoundSurnames = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 轩辕 端木 独孤 南宫 西门 东郭 百里 呼延 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 司空 亓官 司寇 子车 颛孙 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 谷梁 东门 完颜 纳兰 叶赫 富察 赫连 哥舒 万俟 第五'.split(
    ' ',
  ),
)

/** Words that end the name of an organisation; a 产权单位 is not a person and is not masked. */
const organisationEnding =
  /(?:公司|集团|厂|局|部|处|科|所|院|站|社|会|中心|单位|机关|学校|大学|学院|中学|小学|幼儿园|医院|银行|支行|办事处|街道|委员会|居委会|管委会|房管所|房管局|物业|管理处|商店|饭店|宾馆|报社|出版社|基金会|协会|合作社|政府|军区|部队)$/

/** Whether a name is an organisation's. */
export const isOrganisation = (name: string): boolean => {
  const bare = name.replace(/[（(][^）)]*[）)]$/, '')
  return [...bare].length >= 4 && organisationEnding.test(bare)
}

/** 「王桂兰」 → 「王**」. Two characters keep one; a compound surname or the first part of a name with · stays whole. */
export const maskName = (name: string): string => {
  const trimmed = name.trim()
  const characters = [...trimmed]
  if (isOrganisation(trimmed)) return trimmed
  if (characters.length <= 1) return trimmed === '' ? '' : '*'
  if (/[·•]/.test(trimmed)) return `${trimmed.split(/[·•]/)[0]}·**`
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(trimmed)) return `${characters[0]}**`
  const surname = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join('')) ? 2 : 1
  return characters.slice(0, surname).join('') + '*'.repeat(Math.min(2, characters.length - surname))
}

/** 「13800000216」 → 「138****0216」; a landline keeps its last four digits. */
export const maskPhone = (phone: string): string => {
  const digits = phone.replace(/\D/g, '')
  if (digits.length < 7) return '****'
  return digits.length === 11 && digits.startsWith('1')
    ? `${digits.slice(0, 3)}****${digits.slice(-4)}`
    : `****${digits.slice(-4)}`
}
