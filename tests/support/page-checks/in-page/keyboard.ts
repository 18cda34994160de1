import { all, isRendered, told } from './dom.ts';

const WIDGETS =
  '[role="button"], [role="link"], [role="checkbox"], [role="radio"], [role="tab"], [role="switch"], [onclick]';
const NATIVE = 'a[href], button, input, select, textarea, summary';

/** What a mouse can reach and a keyboard can't, or reaches out of turn. */
export function unreachable(): string[] {
  const outOfTurn = all('[tabindex]').filter(({ tabIndex }) => tabIndex > 0);
  const dead = all(WIDGETS).filter((element) => !element.matches(NATIVE) && element.tabIndex < 0);
  const skipped = all(NATIVE).filter(
    (element) => isRendered(element) && element.tabIndex < 0 && !element.matches('[type="radio"]'),
  );
  // A pointer is promised where nothing can be pressed.
  const promised = all('main *').filter(
    (element) =>
      getComputedStyle(element).cursor === 'pointer' &&
      element.closest(`${NATIVE}, label, ${WIDGETS}`) === null,
  );
  return [
    ...outOfTurn.map((element) => `out of turn: ${told(element)}`),
    ...[...dead, ...skipped, ...promised].map((element) => `no stop: ${told(element)}`),
  ];
}
