/**
 * 「不按个人情况推荐」 (PIPL art. 24): whether what is offered to somebody may be picked by facts, tags or habits of theirs.
 * Whatever picks whom to offer what asks here, or the guard with `isByFacts`: `mayProfile({ noProfiling: true }) === false`.
 */
export const mayProfile = ({ noProfiling }: { readonly noProfiling?: boolean }): boolean =>
  noProfiling !== true
