import { type HelpKind, helpCountWords, helpKindWords } from '@chuanmen/types/help-words'
import type { IconName } from '@/components/icon/names'

/** 「送水到家，2 桶」 */
export const taskTitle = ({ kind, count }: { kind: HelpKind; count: number | null }): string => {
  const unit = helpCountWords[kind]
  return unit && count ? `${helpKindWords[kind]}，${count} ${unit}` : helpKindWords[kind]
}

export const kindIcons: Record<HelpKind, IconName> = {
  water: 'bucket',
  furniture: 'swap',
  company: 'users',
  meal: 'home',
  toilet: 'door',
  care: 'heart',
  cleaning: 'drop',
  errand: 'pin',
  quiet: 'sound',
  hospital: 'plus',
}
