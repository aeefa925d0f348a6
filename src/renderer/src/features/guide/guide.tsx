import { Loader, Modal } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import classes from './guide.module.css';
import { closeGuide, openGuide, useGuideOpened } from './guide-state';
import { texts } from './texts';

// The text and its pictures are fetched when they are first asked for.
const GuideBook = lazy(() =>
  import('./guide-book').then(({ GuideBook: default_ }) => ({ default: default_ })),
);

/** The user guide, as it is shipped: F1 opens it at what the screen is about. @param path the screen's address */
export function Guide({ path }: { readonly path: string }): ReactNode {
  const opened = useGuideOpened();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      openGuide();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Modal
      opened={opened}
      onClose={closeGuide}
      title={texts.title}
      size={980}
      zIndex={500}
      classNames={{ content: classes.window ?? '', body: classes.body ?? '' }}
    >
      <Suspense fallback={<Loader m="xl" />}>
        <GuideBook path={path} />
      </Suspense>
    </Modal>
  );
}
