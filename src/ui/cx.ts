/** Joins class names and leaves out what is absent: cx(styles.card, isOpen && styles.open). */
export const cx = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
