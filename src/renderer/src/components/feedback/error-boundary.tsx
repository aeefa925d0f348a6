import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import classes from './feedback.module.css';
import { texts } from './texts';

export interface CrashPageProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onHome?: () => void;
}

/** In place of a page that broke: what happened, what is safe, what to do. Also fits the router's `errorComponent`. */
export function CrashPage({ error, onRetry, onHome }: CrashPageProps): ReactNode {
  return (
    <div className={classes.crash} role="alert">
      <IconAlertTriangle size={32} stroke={1.5} aria-hidden />
      <h1>{texts.crashTitle}</h1>
      <p>{texts.crashSafe}</p>
      <div className={classes.buttons}>
        <Button onClick={onRetry}>{texts.reload}</Button>
        {onHome !== undefined && (
          <Button variant="default" onClick={onHome}>
            {texts.home}
          </Button>
        )}
      </div>
      <details>
        <summary>{texts.details}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </div>
  );
}

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  readonly onHome?: () => void;
  /** Another value (the path) clears the fault. */
  readonly resetKey?: string;
}

interface ErrorBoundaryState {
  readonly error: unknown;
  readonly isBroken: boolean;
  readonly key: string | undefined;
}

/** Keeps a fault on one page from taking the window down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, isBroken: false, key: this.props.resetKey };

  static getDerivedStateFromError(error: unknown) {
    return { error, isBroken: true };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: ErrorBoundaryState) {
    return props.resetKey === state.key ? null : { error: null, isBroken: false, key: props.resetKey };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const retry = () => this.setState({ error: null, isBroken: false });
    const home = this.props.onHome;
    return (
      <CrashPage error={this.state.error} onRetry={retry} {...(home === undefined ? {} : { onHome: home })} />
    );
  }
}
