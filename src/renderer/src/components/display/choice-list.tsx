import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './display.module.css';

interface Choice {
  readonly id: number;
  readonly name: string;
  readonly detail?: string | undefined;
  /** At the right: how far it has come. */
  readonly aside?: ReactNode;
}

interface ChoiceListProps {
  /** A question: `Sertifikat untuk angkatan yang mana?` */
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (id: number) => void;
}

/** One of several to work on, each a door. */
export function ChoiceList({ title, choices, onChoose }: ChoiceListProps) {
  return (
    <section className={classes.choices} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {choices.map(({ id, name, detail, aside }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              <span className={classes.choiceName}>
                {name}
                {detail !== undefined && <small>{detail}</small>}
              </span>
              {aside}
              <IconChevronRight size={18} stroke={1.5} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
