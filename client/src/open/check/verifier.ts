/** The stand-alone verifier beside the web build: one page that needs nothing of ours, and the same for a command line. */
export const verifierPage = 'verify.html'
export const verifierScript = 'verify-pack.mjs'

/** Web only: opens it beside this page, which stays. */
export function openVerifier() {
  window.open(verifierPage, '_blank', 'noopener')
}
