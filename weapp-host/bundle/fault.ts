/** A mini-program that cannot be opened; the message says what is wrong and what to do. Exit code 3. */
export class BundleFault extends Error {
  override readonly name = 'BundleFault'
}
