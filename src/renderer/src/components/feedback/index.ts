export { type Acted, act, notifyDone, redoLastAct, undoAct, undoLastAct } from './acts';
export { type ConfirmOptions, confirm } from './confirm';
export { CrashPage, ErrorBoundary } from './error-boundary';
export { readFault, type ShownFault } from './fault';
export { FileDrop, type FileDropProps } from './file-drop';
export { mayLeaveCohort, useLeaveQuestion } from './leave';
export { type NextStep, type Notice, notifyError, notifyInfo, notifySuccess, notifyWarning } from './notify';
export { estimateSeconds, ProgressPanel, type ProgressPanelProps } from './progress-panel';
export { notifyWritten, type WrittenFile } from './written';
