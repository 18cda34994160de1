import { useFrame, usePageWords } from './frame.tsx';
import { overridable } from './overridable.tsx';

export const Footer = overridable('site-footer', () => {
  const { settings, language } = useFrame();
  const words = usePageWords();
  const { licence, notices, help } = settings;
  if (licence === '' && notices.length === 0 && help === '') return null;
  const elsewhere = language === settings.language ? {} : { lang: settings.language };
  return (
    <footer class="site-footer" {...elsewhere}>
      {licence !== '' && <p>{words.licence(licence)}</p>}
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {help !== '' && (
        <p>
          <a href={help}>{words.help}</a>
        </p>
      )}
    </footer>
  );
});
