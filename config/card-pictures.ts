/** Packages whose pages share cards. */
export const SHARING = ['pages/card', 'pages/cards']

/** Each has the pictures for itself: what lies in another package may not be on the phone yet (src/features/card-share). */
export const cardPictures = SHARING.map(root => ({
  from: 'src/features/card-share/pictures',
  to: `dist/weapp/${root}/share`,
}))
