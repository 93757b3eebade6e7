/** How often the last four digits may still be tried: `triesWords(5)` says nothing of it, `triesWords(1)` warns. */
export const triesWords = (left: number): string => {
  if (left >= 5) return '只用来核对，不会显示对不对'
  return left === 1 ? '只能再试 1 次' : `还可以试 ${left} 次`
}
