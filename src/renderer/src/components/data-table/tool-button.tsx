import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './data-table.module.css';

interface ToolButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => unknown;
}

/** A tool that takes its time: it cannot be pressed twice. */
export function ToolButton({ label, icon, onClick }: ToolButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await onClick();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      className={classes.tool}
      disabled={isBusy}
      onClick={run}
      leftSection={icon}
    >
      {label}
    </Button>
  );
}
