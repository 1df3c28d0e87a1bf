/** After a form was refused: focus goes to the first answer to correct, once the errors are on the screen. */
export function focusFirstWrong(form: EventTarget | null): void {
  if (!(form instanceof HTMLElement)) return;
  queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
