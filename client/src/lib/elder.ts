import { stored } from './stored'

/** 长辈版: a choice of this device; a page that knows the person may also save it on the server. */
export const elder = stored<boolean>('elder', false)
/** Whether 长辈版 was offered once on first entry. */
export const elderOffered = stored<boolean>('elder-offered', false)
