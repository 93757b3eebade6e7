/** Packages whose pages share cards, and the folder of the pictures that they share with. */
const PICTURES = {
  'pages/card': 'src/features/card-share/pictures',
  'pages/cards': 'src/features/card-share/pictures',
  'pages/offers': 'src/features/card-share/pictures',
  'pages/staff': 'src/features/staff/pictures',
  'pages/team': 'src/features/team/pictures',
}
export const SHARING = Object.keys(PICTURES)

/** Each has the pictures for itself: what lies in another package may not be on the phone yet (src/features/card-share). */
export const cardPictures = Object.entries(PICTURES).map(([root, from]) => ({
  from,
  to: `dist/weapp/${root}/share`,
}))
