import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { texts } from './texts';

/** What both tables say while the cohort has no students: placing starts with a list. */
export const NOBODY = { emptyTitle: texts.emptyNobody, emptyText: texts.emptyNobodyText };

export const IMPORT = (
  <Button component={Link} to="/import">
    {texts.importList}
  </Button>
);
