/** What `foolscap --help` prints. */
export const HELP = `Foolscap makes a study site, worksheets and answer keys from guides in Markdown.

  foolscap init [root]     starts a small site in root, to change into your own
  foolscap new KIND TITLE  starts a guide: term, question, topic or worksheet
  foolscap dev [root]      shows the site in a browser while you write, and what is wrong
  foolscap build [root]    builds the site in root (default: this folder)
  foolscap check [root]    says what is wrong with the guides, and builds nothing
  foolscap print FILE.md   prints one guide's worksheet and answer key as PDF
  foolscap merge SHARDS    puts a site together of what builds with --shard have made
  foolscap import FILES    makes guides of study guides in Word, plain text, CSV and quiz formats
  foolscap lsp             tells an editor, while you type, what check would say (docs/editor.md)
  foolscap clean           removes what is kept between builds
  foolscap help RULE       explains a rule that a message names

  --content DIR        the guides (default: content in root)
  --out DIR            the site (default: dist in root)
  --teacher-out DIR    the teacher's edition (default: the site's folder with -teacher added)
  --base /path/        where the site lies on its server (default: the path of its address)
  --site-url URL       the site's address, in place of url in site.yml
  --drafts             guides marked draft: true are built too
  --no-pdf             sheets and keys as pages only
  --strict             warnings count as errors
  --format FORMAT      messages as text, json, github (annotations) or sarif (default: text)
  --json               the same as --format json
  --quiet              nothing but messages
  --fix                check puts right in your files what can mean one thing only, and says what
  --no-cache           uses nothing of earlier builds, and keeps nothing for later ones
  --shard i/n          makes one of n shares of the site into --out, for merge
  --course NAME        of import and new: into this course's folder in content
  --yes                init asks nothing
  --port NUMBER        of dev (default: 4242, or the next that is free)

  of print, in place of the guide's own settings:
  --edition NAME       standard, compact, large-print …
  --version LETTER     version A, B, C … of the sheet, and its key
  --paper SIZE         a4 or letter
  --space NUMBER       times the room of written answers, 0.25 to 3, or none
  --pages NUMBER       says so where the sheet takes more pages than that
  --open               shows the worksheet when it is printed

  --help, --version

Exit codes: 0 done; 1 the content has errors, and nothing was published; 2 the command line was wrong.
`;
