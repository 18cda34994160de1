/** Whether `/` opens the search. Who dictates or types by chance may switch it off (WCAG 2.1.4); kept on the device. */
const KEY = 'foolscap-no-slash';

export function slashOpensSearch(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return true;
  }
}

export function setSlashOpensSearch(opens: boolean): void {
  try {
    if (opens) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, '1');
  } catch {
    // Private windows and pages from disk may refuse: it stays as it is.
  }
}
