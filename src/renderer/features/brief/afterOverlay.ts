/** A menu or panel gives the focus back in the frame after it closes; what moves the focus comes after that. */
export function afterOverlay(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}
