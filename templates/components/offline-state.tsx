import { useFrame, usePageWords } from './frame.tsx';

/** Whether the page is kept on the device, said by script; nothing where the site keeps none. */
export function OfflineState() {
  const { worker, href } = useFrame();
  const words = usePageWords();
  if (worker === null) return null;
  const { kept, copy, notKept } = words.offline;
  return (
    <p
      class="offline-state"
      data-worker={href(worker)}
      data-kept={kept}
      data-copy={copy}
      data-not-kept={notKept}
      hidden
    />
  );
}
