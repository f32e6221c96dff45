const TEXT_FIELDS = 'textarea, input:not([type]), input[type="text"]';

/**
 * Keeps accidents from becoming answers: while two or more fingers, or a palm, lie on the screen nothing
 * is chosen until all are lifted; long presses and dragging open nothing.
 * @returns ends the guarding
 */
export function guardTouches(page: Document): () => void {
  const down = new Set<number>();
  let isCrowded = false;
  const press = (event: PointerEvent) => {
    // A first finger: whatever was thought to lie there has left unheard.
    if (event.isPrimary) {
      down.clear();
      isCrowded = false;
    }
    down.add(event.pointerId);
    if (down.size > 1) isCrowded = true;
  };
  const lift = (event: PointerEvent) => down.delete(event.pointerId);
  const choose = (event: MouseEvent) => {
    // A keyboard or a screen reader clicks without a pointer.
    if (!isCrowded || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const refuse = (event: Event) => {
    const isText = event.target instanceof Element && event.target.matches(TEXT_FIELDS);
    if (!isText) event.preventDefault();
  };
  const capture = { capture: true };
  page.addEventListener('pointerdown', press, capture);
  page.addEventListener('pointerup', lift, capture);
  page.addEventListener('pointercancel', lift, capture);
  page.addEventListener('click', choose, capture);
  page.addEventListener('contextmenu', refuse, capture);
  page.addEventListener('dragstart', refuse, capture);
  return () => {
    page.removeEventListener('pointerdown', press, capture);
    page.removeEventListener('pointerup', lift, capture);
    page.removeEventListener('pointercancel', lift, capture);
    page.removeEventListener('click', choose, capture);
    page.removeEventListener('contextmenu', refuse, capture);
    page.removeEventListener('dragstart', refuse, capture);
  };
}
