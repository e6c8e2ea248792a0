/** What the picture of a product shows; drawn by hand on a grid of 24 by 24. */
const shapes = {
  shirt: "M8 4 4 7l2 4 2-1v10h8V10l2 1 2-4-4-3a4 4 0 0 1-8 0z",
  dress: "M9 3h6l-1 5 5 13H5L10 8z",
  bag: "M5 8h14l1 13H4zM8 8a4 4 0 0 1 8 0h-2a2 2 0 0 0-4 0z",
  cup: "M4 8h13v2h2a3 3 0 0 1 0 6h-2a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zm13 4v2h2a1 1 0 0 0 0-2zM8 3h2v3H8zm4 0h2v3h-2z",
  leaf: "M20 4C9 4 4 9 4 15l-1 5h2l1-3c8 2 14-3 14-13zM7 15c2-4 5-6 9-7-3 2-6 4-9 7z",
  pot: "M3 9h18v2h-1v6a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-6H3zm6-3h6v2H9z",
  house: "M12 3 2 12h3v8h5v-5h4v5h5v-8h3z",
  drop: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11z",
}

export type IconName = keyof typeof shapes

/** A small picture as a data address, so that the shop needs no files and no internet. */
export function icon(name: IconName, hue: number): string {
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='-6 -6 36 36'>` +
    `<path fill='hsl(${hue},55%,90%)' d='M-6-6h36v36H-6z'/>` +
    `<path fill='hsl(${hue},45%,38%)' fill-rule='evenodd' d='${shapes[name]}'/></svg>`
  return `data:image/svg+xml,${svg.replace(/[%<>#]/g, encodeURIComponent)}`
}
