/** What is left to fill in of a ready text: 〔哪天〕. */
const LEFT = /〔[^〔〕]*〕?/

/** The first placeholder still standing in some words, or null. An opened bracket that nobody closed counts. */
export const placeholderIn = (words: string): string | null => LEFT.exec(words)?.[0] ?? null
