import { webAddressHere } from '../sticker/scan-words'

/** What the picture on a certificate holds: on the web the public page with the code, so that any camera opens it; in a mini-program, which has no web address of its own, the code alone. */
export const checkWords = (code: string, webAddress = webAddressHere()): string =>
  webAddress === undefined ? code : `${webAddress}#/open/check/index?code=${code}`
