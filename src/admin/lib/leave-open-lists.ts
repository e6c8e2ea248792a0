/** Escape closes an open list of suggestions first, and the drawer or window around it only when none is open. */
export function leaveOpenLists(event: KeyboardEvent): void {
  if (document.activeElement?.getAttribute("aria-expanded") === "true") event.preventDefault()
}
