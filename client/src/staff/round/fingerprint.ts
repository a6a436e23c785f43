/** The first eight digits of a text's hash, as the receipt prints them: 「9F3A 71C2」. */
export const fingerprint = (hash: string) => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase()
