/**
 * The APIs, and the component `camera`, that our privacy guide names (公众平台 › 设置 › 用户隐私保护指引). WeChat fails any other one that touches privacy with
 * errno 112, so one more here is also one more there; what each is for stands in docs/operations.md.
 */
export const privacyGuide = [
  'chooseMedia',
  'chooseMessageFile',
  'setClipboardData',
  'getPhoneNumber',
  'camera',
] as const
