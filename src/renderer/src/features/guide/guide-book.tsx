import Markdown from 'markdown-to-jsx/react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import guide from '../../../../../docs/panduan.md?raw';
import classes from './guide.module.css';
import { anchorOf, chapterFor, chaptersOf } from './sections';
import { texts } from './texts';

const pictures = import.meta.glob<string>('../../../../../docs/images/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

const CHAPTERS = chaptersOf(guide);

/** The chapters at the left, the text at the right. */
export function GuideBook({ path }: { readonly path: string }): ReactNode {
  const text = useRef<HTMLElement>(null);
  const show = (chapter: string | undefined) => {
    if (chapter === undefined) return;
    text.current?.querySelector(`#${CSS.escape(anchorOf(chapter))}`)?.scrollIntoView({ block: 'start' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the guide is opened on another screen
  useEffect(() => show(chapterFor(path, CHAPTERS)), [path]);
  // The text never changes: typeset once.
  const book = useMemo(
    () => (
      <Markdown options={{ slugify: anchorOf, forceBlock: true, overrides: { img: Picture, a: Plain } }}>
        {guide}
      </Markdown>
    ),
    [],
  );
  return (
    <>
      <nav className={classes.chapters} aria-label={texts.chapters}>
        {CHAPTERS.map((chapter) => (
          <button key={chapter} type="button" onClick={() => show(chapter)}>
            {chapter}
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <article ref={text} className={classes.text} tabIndex={0} aria-label={texts.title}>
        {book}
      </article>
    </>
  );
}

interface PictureProps {
  readonly src?: string;
  readonly alt?: string;
}

/** Pictures have no height before they are there, and the text under them would jump: they are asked for at once. */
function Picture({ src = '', alt = '' }: PictureProps) {
  const url = pictures[`../../../../../docs/${src}`];
  return url === undefined ? null : (
    <img src={url} alt={alt} width={1366} height={768} className={classes.picture} />
  );
}

/** A page may not navigate: a link is only its words. */
function Plain({ children }: { readonly children?: ReactNode }) {
  return <span>{children}</span>;
}
