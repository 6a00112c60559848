/** After a form was refused: the focus goes to the first field that says why, and its sentence is read with it. */
export function focusFirstFault(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
