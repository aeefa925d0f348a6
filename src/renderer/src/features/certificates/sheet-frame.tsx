import { useElementSize } from '@mantine/hooks';
import classes from './certificates.module.css';
import { texts } from './texts';

/** A4 landscape in CSS pixels (96 to the inch). */
const SHEET = { width: (297 / 25.4) * 96, height: (210 / 25.4) * 96 } as const;

interface SheetFrameProps {
  /** The page as it is printed, from the main process. */
  readonly html: string;
  /** 0 is the front. */
  readonly side: number;
  readonly name: string;
}

/**
 * The certificate itself, scaled to the width it is given. The frame has no right to run anything or to reach the page
 * around it: what stands in it was typed by people.
 */
export function SheetFrame({ html, side, name }: SheetFrameProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const scale = width / SHEET.width;
  return (
    <div ref={ref} className={classes.sheet} style={{ aspectRatio: `${SHEET.width} / ${SHEET.height}` }}>
      {width > 0 && (
        <iframe
          sandbox=""
          srcDoc={html}
          title={texts.frameTitle(name)}
          tabIndex={-1}
          scrolling="no"
          style={{
            width: SHEET.width,
            height: SHEET.height * 2,
            transform: `scale(${scale}) translateY(${-side * SHEET.height}px)`,
          }}
        />
      )}
    </div>
  );
}
