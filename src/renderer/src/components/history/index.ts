export { ActRows } from './act-rows';
export { RecordHistory } from './record-history';
