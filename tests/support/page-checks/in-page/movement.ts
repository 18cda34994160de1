import { all, told } from './dom.ts';

/** What would move although the reader has asked that nothing does. */
export function movement(): string[] {
  const running = document.getAnimations().map((animation) => {
    const { effect } = animation;
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return `moves: ${target === null ? 'the page' : told(target)}`;
  });
  const seconds = (value: string) => Math.max(...value.split(',').map(Number.parseFloat));
  const ready = all('html, body, body *').flatMap((element) => {
    const style = getComputedStyle(element);
    const moves = ['', '::before', '::after'].some(
      (part) => seconds(getComputedStyle(element, part).transitionDuration) > 0.01,
    );
    return [
      ...(moves ? ['will move'] : []),
      ...(style.scrollBehavior === 'smooth' ? ['scrolls smoothly'] : []),
    ].map((fault) => `${fault}: ${told(element)}`);
  });
  return [...running, ...ready];
}
