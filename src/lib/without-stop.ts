/** A sentence that goes on: without its full stop. */
export const withoutStop = (sentence: string): string => sentence.replace(/。$/, '')
