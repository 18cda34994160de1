import type { Link } from '../../../src/4-render/views/links.ts';
import { useFrame } from '../frame.tsx';
import { TitleText } from '../title-text.tsx';

/** Ways to what is listed of all courses. */
export function SiteLists({ links }: { links: readonly Link[] }) {
  const { href } = useFrame();
  if (links.length === 0) return null;
  return (
    <p class="site-lists">
      {links.map(({ title, address }) => (
        <a class="button" href={href(address)} key={address}>
          <TitleText title={title} />
        </a>
      ))}
    </p>
  );
}
