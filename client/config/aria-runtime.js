import { mergeInternalComponents } from '@tarojs/shared'
import table from './aria-attributes'

mergeInternalComponents(table)
